package org.guanxi.crm.customfield;

import java.util.EnumSet;
import java.util.Set;
import org.guanxi.crm.storage.Kind;

/** What a custom field holds; each constant names the Java type of its values. */
public enum FieldType {
    /** {@link String} of at most 4,000 code points. */
    TEXT(Kind.TEXT),
    /** {@link java.math.BigDecimal} of at most 20 digits before the point and 8 behind it. */
    NUMBER(Kind.DECIMAL),
    /** {@link org.guanxi.crm.common.Money}. */
    MONEY(Kind.DECIMAL),
    /** {@link java.time.LocalDate}. */
    DATE(Kind.DATE),
    /** {@link java.time.Instant} in microseconds. */
    DATE_TIME(Kind.INSTANT),
    /** {@link Boolean}. */
    YES_NO(Kind.FLAG),
    /** {@link String}: the code of one of the choices. */
    CHOICE(Kind.TEXT),
    /** {@link java.util.List} of the codes of some of the choices, in the order in which the definition lists them. */
    CHOICES(Kind.TEXT),
    /** {@link org.guanxi.crm.common.Id} of a record of one other kind. */
    REFERENCE(Kind.ID),
    /** What is computed of other attributes of the record whenever it is written: text, number, day, instant or yes/no. */
    FORMULA(Kind.TEXT);

    private static final Set<FieldType> RANGED = EnumSet.of(NUMBER, MONEY, DATE, DATE_TIME);
    private static final Set<FieldType> UNIQUE = EnumSet.of(TEXT, NUMBER, DATE, DATE_TIME, REFERENCE);
    private static final Set<FieldType> RESULTS = EnumSet.of(TEXT, NUMBER, DATE, DATE_TIME, YES_NO);

    private final Kind kind;

    FieldType(Kind kind) {
        this.kind = kind;
    }

    /** How values are encoded; of money, the amount. A formula's are encoded as those of its result. */
    public Kind kind() {
        return kind;
    }

    /** Whether the values are codes of a list of choices. */
    public boolean isChosen() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether values can be bounded by a range. */
    public boolean isRanged() {
        return RANGED.contains(this);
    }

    /** Whether no two records may be demanded to have the same value. */
    public boolean canBeUnique() {
        return UNIQUE.contains(this);
    }

    /** Whether a formula can have this as its result. */
    public boolean isResult() {
        return RESULTS.contains(this);
    }
}
