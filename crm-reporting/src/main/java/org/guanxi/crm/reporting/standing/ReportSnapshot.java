package org.guanxi.crm.reporting.standing;

import java.time.Instant;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What a report answered, kept; never changed. It has the figures of whoever took it: give it to nobody who may see less. */
@Value.Immutable
@CrmStyle
public interface ReportSnapshot extends Entity<ReportSnapshot> {

    @Override
    Id<ReportSnapshot> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name of the report's definition. */
    String name();

    /** The instant that counted as now for the report. */
    Instant asOf();

    /** Who took it, by whose rights. */
    String takenBy();

    /** The definition, as {@link org.guanxi.crm.reporting.DefinitionText} writes it. */
    String definition();

    /** The rows as JSON; {@link Snapshots#rows} reads them. */
    String content();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableReportSnapshot.Builder {}
}
