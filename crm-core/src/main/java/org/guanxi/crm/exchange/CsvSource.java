package org.guanxi.crm.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/** Characters of a file, strictly decoded: what is none of the encoding, and U+0000, ends the reading with its place. */
final class CsvSource extends Reader {

    private static final int SIZE = 8192;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(SIZE).limit(0);
    private final Charset fallback;
    private @Nullable CharsetDecoder decoder;
    private @Nullable Invalid refusal;
    private long read;
    private long line = 1;
    private boolean isAtEnd;

    CsvSource(InputStream in, Charset fallback) {
        this.in = in;
        this.fallback = fallback;
    }

    long bytesRead() {
        return read;
    }

    /** Throws what ended the reading, if that was the content. */
    void throwIfRefused() {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!characters.hasRemaining()) {
            throwIfRefused();
            if (isAtEnd && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, characters.remaining());
        characters.get(buffer, offset, count);
        return count;
    }

    private void decode() throws IOException {
        fill();
        CharsetDecoder decoding = decoder();
        characters.clear();
        CoderResult result = decoding.decode(bytes, characters, isAtEnd);
        characters.flip();
        check();
        if (result.isError() && refusal == null) {
            byte wrong = bytes.get(bytes.position());
            refusal = Problems.one(
                    "line " + line,
                    "csv.encoding",
                    "encoding",
                    decoding.charset().name(),
                    "byte",
                    String.format(Locale.ROOT, "%02X", wrong),
                    "offset",
                    read - bytes.remaining());
        } else if (isAtEnd && result.isUnderflow()) {
            bytes.position(bytes.limit());
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining() && !isAtEnd) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                isAtEnd = true;
            } else {
                read += count;
                bytes.position(bytes.position() + count);
            }
        }
        bytes.flip();
    }

    /** Counts lines, and stops before a character that no text may have. */
    private void check() {
        for (int i = 0; i < characters.limit(); i++) {
            char character = characters.get(i);
            if (character == '\n') {
                line++;
            } else if (character == 0) {
                characters.limit(i);
                refusal = Problems.one("line " + line, "csv.character", "character", "U+0000");
            }
        }
    }

    private CharsetDecoder decoder() {
        CharsetDecoder known = decoder;
        if (known == null) {
            known = charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            decoder = known;
        }
        return known;
    }

    /** The encoding that the byte order mark tells, which is passed over; else the one that was given. */
    private Charset charset() {
        int first = bytes.limit() > 0 ? bytes.get(0) & 0xFF : -1;
        int second = bytes.limit() > 1 ? bytes.get(1) & 0xFF : -1;
        int third = bytes.limit() > 2 ? bytes.get(2) & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        } else if (first == 0xFE && second == 0xFF) {
            bytes.position(2);
            return StandardCharsets.UTF_16BE;
        } else if (first == 0xFF && second == 0xFE) {
            bytes.position(2);
            return StandardCharsets.UTF_16LE;
        }
        return fallback;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    void closeQuietly(RuntimeException failure) {
        try {
            in.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
