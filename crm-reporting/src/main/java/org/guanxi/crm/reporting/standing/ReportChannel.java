package org.guanxi.crm.reporting.standing;

import java.time.Instant;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.reporting.Report;

/** Takes finished reports to people: a mail, a chat, a file. Implemented by the host; called outside of transactions. */
public interface ReportChannel {

    /** Hands over a report; a throw lets it come again later. It may come twice if the process dies meanwhile. */
    void report(Finished finished);

    /** Tells that a figure crossed its bound, once for each crossing; a throw lets it come again later. */
    void warn(TenantId tenant, StandingEvent.Crossed crossed);

    /**
     * A report that was made.
     *
     * @param tenant the tenant
     * @param subscriber who gets it, by whose rights it was made
     * @param dueAt when it was due
     * @param report what it says
     */
    record Finished(TenantId tenant, ActorId subscriber, Instant dueAt, Report report) {}
}
