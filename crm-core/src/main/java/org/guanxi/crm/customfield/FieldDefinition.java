package org.guanxi.crm.customfield;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.LocalizedText;
import org.immutables.value.Value;

/**
 * What a custom field is to hold and how its values are checked. Immutable. Whether the parts fit one another and the kind is
 * checked when the field is defined, all problems at once.
 */
@Value.Immutable
@CrmStyle
@JsonSerialize(as = ImmutableFieldDefinition.class)
@JsonDeserialize(as = ImmutableFieldDefinition.class)
public interface FieldDefinition {

    /** What it holds. */
    FieldType type();

    /** What people call it, in their languages. */
    LocalizedText label();

    /** Whether a new record must have a value, and an old one keep it. */
    @Value.Default
    default boolean isRequired() {
        return false;
    }

    /** Whether no two records of the kind may have the same value; for text, numbers, days, instants and references. */
    @Value.Default
    default boolean isUnique() {
        return false;
    }

    /** The least value that is allowed, in text form; for numbers, money (the amount), days and instants. */
    Optional<String> least();

    /** The greatest value that is allowed, in text form. */
    Optional<String> greatest();

    /** For text, the most code points, from 1 to 4,000; 4,000 unless given. */
    Optional<Integer> longest();

    /** For text, the pattern that the whole of it must match; see {@link TextPattern} for what can be said. */
    Optional<String> pattern();

    /** For a choice, what can be chosen, in the order in which it is offered. */
    List<Choice> choices();

    /** For a choice, the key of the choice of the same record on which it depends. */
    Optional<String> dependsOn();

    /** What a new record has if it is given no value, in text form; the codes of several choices are separated by commas. */
    Optional<String> initial();

    /** For a reference, the kind of the records it names. */
    Optional<String> target();

    /**
     * The codes of the roles that see it, of a caller whose rights go by roles; all do if there are none. To others its value is
     * withheld, in every way of reading, and writing keeps it.
     */
    List<String> seenBy();

    /** The codes of the roles that set and change it; all do that see it if there are none. Defaults are filled in for anybody. */
    List<String> changedBy();

    /** For a formula, its text; see {@link Formula} for what can be said. */
    Optional<String> formula();

    /** For a formula, what it results in; worked out from its text when it is defined. */
    Optional<FieldType> result();

    /** What the values are: of a formula its result, else the type. */
    default FieldType valueType() {
        return result().orElse(type());
    }

    /** Starts the definition of a field of this type, with a label of no particular language. */
    static Builder of(FieldType type, String label) {
        Builder builder = new Builder();
        builder.type(type).label(LocalizedText.of(label));
        return builder;
    }

    /** Starts a definition. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes definitions; not thread-safe. */
    final class Builder extends ImmutableFieldDefinition.Builder {

        /** Allows only numbers, or amounts, from the first to the second, both included. */
        public Builder between(BigDecimal least, BigDecimal greatest) {
            least(least.toPlainString()).greatest(greatest.toPlainString());
            return this;
        }

        /** Allows only days from the first to the second, both included. */
        public Builder between(LocalDate least, LocalDate greatest) {
            least(least.toString()).greatest(greatest.toString());
            return this;
        }

        /** Allows only instants from the first to the second, both included. */
        public Builder between(Instant least, Instant greatest) {
            least(least.toString()).greatest(greatest.toString());
            return this;
        }
    }
}
