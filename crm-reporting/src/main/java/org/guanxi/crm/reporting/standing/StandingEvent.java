package org.guanxi.crm.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What happens to snapshots and subscriptions. */
public sealed interface StandingEvent extends Event {

    /** A report was kept, with so many rows. */
    @EventName("report.kept")
    record Kept(String name, Instant asOf, long rows) implements StandingEvent {}

    /** Somebody wants a report, for the first time at this instant. */
    @EventName("report.subscribed")
    record Subscribed(String name, String subscriber, Instant firstAt) implements StandingEvent {}

    /** Somebody wants it no more. */
    @EventName("report.unsubscribed")
    record Unsubscribed(String name, String subscriber) implements StandingEvent {}

    /** A report is to be made and handed over. */
    @EventName("report.due")
    record Due(String name, String subscriber, Instant dueAt) implements StandingEvent {}

    /**
     * A figure crossed its bound in some rows.
     *
     * @param nowBeyond the rows in which it is beyond the bound and was not, as {@link SnapshotRow#groups}
     * @param back the rows in which it was beyond and is no longer
     */
    @EventName("report.crossed")
    record Crossed(
            String name,
            String subscriber,
            String figure,
            BigDecimal bound,
            List<List<String>> nowBeyond,
            List<List<String>> back)
            implements StandingEvent {}
}
