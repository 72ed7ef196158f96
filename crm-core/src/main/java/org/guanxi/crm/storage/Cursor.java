package org.guanxi.crm.storage;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;

/**
 * A place in an ordered list as text: the values of the order's fields, bound to tenant, kind and order by a digest. Whoever
 * computes the digest anew gains nothing: the values only say where to begin, in a list that rights cut first.
 */
final class Cursor {

    private static final int LONGEST = 20_000;
    private static final int DIGEST_BYTES = 12;

    private Cursor() {}

    static <E extends Entity<E>> String after(TenantId tenant, Selection<E> selection, E last) {
        StringBuilder key = new StringBuilder();
        for (Order<E> step : selection.order()) {
            Object value = step.field().value(last);
            String text = value == null ? "" : "=" + value;
            key.append(text.length()).append(':').append(text);
        }
        byte[] content = key.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer cursor = ByteBuffer.allocate(DIGEST_BYTES + content.length);
        cursor.put(digest(tenant, selection, content)).put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
    }

    static <E extends Entity<E>> Selection<E> begin(TenantId tenant, Selection<E> selection, String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw refused();
            }
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] content = Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length);
            byte[] given = Arrays.copyOf(bytes, DIGEST_BYTES);
            if (!MessageDigest.isEqual(given, digest(tenant, selection, content))) {
                throw refused();
            }
            return selection.after(values(selection, new String(content, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            Invalid refusal = refused();
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    private static Invalid refused() {
        return Problems.one("cursor", "selection.cursor");
    }

    private static <E extends Entity<E>> List<Optional<Object>> values(Selection<E> selection, String text) {
        List<Optional<Object>> values = new ArrayList<>();
        int position = 0;
        for (Order<E> step : selection.order()) {
            int colon = text.indexOf(':', position);
            int length = Integer.parseInt(text.substring(position, colon));
            String part = text.substring(colon + 1, colon + 1 + length);
            values.add(
                    part.isEmpty()
                            ? Optional.empty()
                            : Optional.of(value(step.field().kind(), part.substring(1))));
            position = colon + 1 + length;
        }
        return values;
    }

    private static Object value(Kind kind, String text) {
        return switch (kind) {
            case ID -> UUID.fromString(text);
            case TEXT -> text;
            case WHOLE -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case FLAG -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
            case JSON -> throw new IllegalArgumentException("JSON has no order");
        };
    }

    private static byte[] digest(TenantId tenant, Selection<?> selection, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String binding = tenant.value() + '\n' + selection.type().kind() + '\n' + selection.order() + '\n';
            digest.update(binding.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(content), DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
