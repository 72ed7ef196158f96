package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Path;
import org.immutables.value.Value;

/**
 * A report as its author says it. Immutable; says nothing about a storage, and is only checked when it is used, by {@link
 * Reports#check}. {@link DefinitionText} writes it as JSON and reads it back without loss.
 */
@Value.Immutable
@CrmStyle
public interface ReportDefinition {

    /** The name by which programs call it. */
    String name();

    /** What people call it; the name unless given. */
    @Value.Default
    default LocalizedText title() {
        return LocalizedText.of(name());
    }

    /** The kind of records that are counted, such as {@code opportunity}. */
    String kind();

    /** Which of them. */
    @Value.Default
    default Filter where() {
        return Filter.everything();
    }

    /** Of which time; needed to compare it with another. */
    Optional<Window> window();

    /** By which calendar days, periods and parts of time are reckoned. */
    @Value.Default
    default ReportCalendar calendar() {
        return ReportCalendar.STANDARD;
    }

    /** What is grouped by, the outermost first; without one there is one row. */
    List<Dimension> dimensions();

    /** What is computed, by name. At least one. */
    Map<String, Figure> figures();

    /** With what time the window is compared. */
    Optional<Comparison> comparison();

    /** What the figures of a row must meet for the row to be shown; totals are of all rows, shown or not. */
    List<Having> having();

    /** The order of the rows, before that of the dimensions. */
    List<Sort> order();

    /** Only the first groups of a dimension. */
    Optional<Top> top();

    /** Which totals are computed; each is asked of the records, never added up from rows. */
    @Value.Default
    default Totals totals() {
        return Totals.NONE;
    }

    /** The dimension whose values become columns, with totals of rows and of columns. */
    Optional<String> pivot();

    /** What happens where currencies meet. */
    @Value.Default
    default CurrencyPolicy currencies() {
        return new CurrencyPolicy.One();
    }

    /**
     * As of when: relative periods are reckoned from here, and of records that have a beginning and an end of their own, such as spells
     * of ownership and visits of stages, only those count that were under way. Empty for now.
     */
    Optional<Instant> asOf();

    /**
     * Of which time the records are.
     *
     * @param field the day or instant that says so
     * @param period the time
     */
    record Window(String field, Period period) {}

    /** With what time a window is compared; while the window is not over, both are cut to what has passed of it. */
    enum Comparison {
        /** The time before it, equally long. */
        PREVIOUS_PERIOD,
        /** The same time a year earlier. */
        PREVIOUS_YEAR
    }

    /**
     * A condition on a figure; a figure that is absent meets none.
     *
     * @param figure the name of the figure
     * @param comparison how it compares; not with texts
     * @param value to what
     */
    record Having(String figure, Filter.Comparison comparison, BigDecimal value) {
        /** Brings the value into its one form. */
        public Having {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /**
     * A step of the order; absent comes last.
     *
     * @param by the name of a figure or of a dimension
     * @param isDescending whether greater comes first
     */
    record Sort(String by, boolean isDescending) {}

    /**
     * Only the first groups of one dimension.
     *
     * @param dimension its name
     * @param count how many, from 1 to 100
     * @param by the figure by which they are ranked, greatest first
     * @param hasRest whether all others make a group of their own
     */
    record Top(String dimension, int count, String by, boolean hasRest) {}

    /** Which totals there are. */
    enum Totals {
        /** None. */
        NONE,
        /** One of everything. */
        GRAND,
        /** One of everything, and one for each group of the outer dimensions. */
        SUBTOTALS
    }

    /** Starts a definition. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a definition over records of this type. */
    static Builder of(EntityType<?> type, String name) {
        Builder builder = new Builder();
        builder.kind(type.kind()).name(name);
        return builder;
    }

    /** Puts a definition together. */
    final class Builder extends ImmutableReportDefinition.Builder {

        /** Starts with nothing. */
        public Builder() {}

        /** Groups by the value at the end of the path. */
        public Builder by(String name, Path<?, ?> path) {
            addDimension(Dimension.of(name, path));
            return this;
        }

        /** Groups days or instants by a part of time. */
        public Builder by(String name, Path<?, ?> path, Grouping.Unit unit) {
            addDimension(Dimension.of(name, path, unit));
            return this;
        }

        /** Computes this. */
        public Builder figure(String name, Figure figure) {
            putFigure(name, figure);
            return this;
        }

        /** Only records of this time. */
        public Builder during(Path<?, ?> path, Period period) {
            window(new Window(FieldName.of(path), period));
            return this;
        }
    }
}
