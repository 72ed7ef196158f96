package org.guanxi.crm.persistence.jdbi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.Kind;

/** The columns of the table of custom values: one for each kind, and the key by which values are looked up. */
enum CustomColumns {
    TEXT(Kind.TEXT, 4000, 0, 0),
    WHOLE(Kind.WHOLE, 0, 0, 0),
    DECIMAL(Kind.DECIMAL, 0, 28, 8),
    FLAG(Kind.FLAG, 0, 0, 0),
    DATE(Kind.DATE, 0, 0, 0),
    INSTANT(Kind.INSTANT, 0, 0, 0),
    ID(Kind.ID, 0, 0, 0);

    /** The longest text that is its own key; a longer one has its digest, which is longer than this. */
    private static final int LONGEST_KEY = 40;

    @SuppressWarnings("ImmutableEnumChecker") // a column is a record of values
    private final Column column;

    CustomColumns(Kind kind, int length, int precision, int scale) {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT) + "Value";
        this.column = new Column(name, kind, true, length, precision, scale);
    }

    Column column() {
        return column;
    }

    String sqlName() {
        return Names.snake(column.name());
    }

    /** The name of the column of this kind. */
    static String of(Kind kind) {
        return valueOf(kind.name()).sqlName();
    }

    /** Equal for equal values of a kind, and as good as never for others: short enough for an index. */
    static String key(Kind kind, Object value) {
        if (kind == Kind.DECIMAL) {
            return plain((BigDecimal) value);
        }
        String text = value.toString();
        return text.length() <= LONGEST_KEY ? text : digest(text);
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        // nothing stored has so many digits; the text of a huge exponent would be huge
        return Math.abs((long) stripped.scale()) > 100
                        || stripped.unscaledValue().abs().compareTo(BigInteger.TEN.pow(60)) > 0
                ? "none"
                : stripped.toPlainString();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
