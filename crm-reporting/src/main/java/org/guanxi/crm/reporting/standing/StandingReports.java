package org.guanxi.crm.reporting.standing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.delivery.Delivered;
import org.guanxi.crm.delivery.DeliveryReport;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.reporting.DefinitionText;
import org.guanxi.crm.reporting.Period;
import org.guanxi.crm.reporting.Report;
import org.guanxi.crm.reporting.ReportDefinition;
import org.guanxi.crm.reporting.Reports;
import org.guanxi.crm.storage.Grouping.Unit;
import org.guanxi.crm.timer.DueItem;

/**
 * Reports that come by themselves. The host calls {@link Crm#runDue}, which notes what is to be made, and then {@link #deliver}, which
 * makes it by the rights of the subscriber and hands it over; both as often as it wants them to be punctual.
 */
public final class StandingReports {

    private static final String TASK = "report.due";
    private static final String DELIVERY = "standing-reports";

    private StandingReports() {}

    /** Makes the tables, events and due work of this package known; once for a builder, with the clock of the CRM. */
    public static Crm.Builder in(Crm.Builder builder, Clock clock) {
        return builder.entities(ReportSnapshotTable.TYPE, ReportSubscriptionTable.TYPE)
                .events(
                        StandingEvent.Kept.class,
                        StandingEvent.Subscribed.class,
                        StandingEvent.Unsubscribed.class,
                        StandingEvent.Due.class,
                        StandingEvent.Crossed.class)
                .dueTask(TASK, (session, item) -> note(session, item, clock.instant()))
                .subscribe(Subscription.named(DELIVERY).events("report.due", "report.crossed"));
    }

    /**
     * Lets the caller get a report at the beginning of each part of time after the clock's now, in the zone of its calendar.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link Reports#check}; {@code report.wrong-period} for parts shorter than a day
     * @throws org.guanxi.crm.error.Conflict if the caller has a subscription of this name already
     */
    public static ReportSubscription subscribe(
            CrmSession session, Reports reports, ReportDefinition definition, Unit every, Instant now) {
        return store(session, reports, subscription(session, definition, every, now));
    }

    /**
     * Lets the caller be warned when a figure of any row crosses a bound, looked at as often as {@link #subscribe} makes reports. A row
     * that is beyond at the first look is told; one that is gone is no longer beyond.
     *
     * @param isAbove whether beyond is above the bound, not below; at the bound is not beyond
     * @throws org.guanxi.crm.error.Invalid as {@link #subscribe}; {@code report.unknown-name} if the report has no such figure
     */
    public static ReportSubscription watch(
            CrmSession session,
            Reports reports,
            ReportDefinition definition,
            Unit every,
            Instant now,
            String figure,
            BigDecimal bound,
            boolean isAbove) {
        if (!definition.figures().containsKey(figure)) {
            throw Problems.one("figure", "report.unknown-name", "name", figure);
        }
        ReportSubscription.Builder watched =
                ReportSubscription.builder().from(subscription(session, definition, every, now));
        return store(
                session,
                reports,
                watched.figure(figure).bound(bound).isAbove(isAbove).build());
    }

    private static ReportSubscription subscription(
            CrmSession session, ReportDefinition definition, Unit every, Instant now) {
        String subscriber = session.caller().actor().value();
        return ReportSubscription.builder()
                .id(id(subscriber, definition.name()))
                .name(definition.name())
                .subscriber(subscriber)
                .definition(DefinitionText.write(definition))
                .every(every)
                .nextAt(next(definition, every, now))
                .build();
    }

    private static Id<ReportSubscription> id(String subscriber, String name) {
        return Snapshots.id(Json.write(List.of(subscriber, name)));
    }

    /** The beginning of the next part of time. */
    private static Instant next(ReportDefinition definition, Unit every, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, definition.calendar().zone());
        LocalDate day = new Period.Relative(every, 1, 1)
                .days(today, definition.calendar())
                .from();
        return day.atStartOfDay(definition.calendar().zone()).toInstant();
    }

    private static ReportSubscription store(CrmSession session, Reports reports, ReportSubscription wanted) {
        reports.check(session, DefinitionText.read(wanted.definition()));
        return session.inTransaction(tx -> {
            tx.timer().schedule(key(wanted), wanted.nextAt(), TASK, Optional.of(payload(wanted)));
            return tx.records()
                    .insert(
                            ReportSubscriptionTable.TYPE,
                            wanted,
                            new StandingEvent.Subscribed(wanted.name(), wanted.subscriber(), wanted.nextAt()));
        });
    }

    private static String key(ReportSubscription subscription) {
        return TASK + ":" + subscription.id();
    }

    private static String payload(ReportSubscription subscription) {
        return Json.write(Map.of("subscriber", subscription.subscriber(), "name", subscription.name()));
    }

    /** Ends the caller's subscription of this name; says whether there was one. */
    public static boolean unsubscribe(CrmSession session, String name) {
        String subscriber = session.caller().actor().value();
        return session.inTransaction(tx -> {
            Optional<ReportSubscription> present =
                    tx.records().lookFor(ReportSubscriptionTable.TYPE, id(subscriber, name));
            present.ifPresent(subscription -> {
                tx.timer().cancel(key(subscription));
                tx.records()
                        .delete(
                                ReportSubscriptionTable.TYPE,
                                subscription,
                                new StandingEvent.Unsubscribed(name, subscriber));
            });
            return present.isPresent();
        });
    }

    /** Notes that a report is to be made, and when the next one is; times that were missed are made up for by one report. */
    private static void note(CrmSession session, DueItem item, Instant now) {
        Map<String, Object> payload = Json.readMap(item.payload().orElseThrow());
        Id<ReportSubscription> id = id(String.valueOf(payload.get("subscriber")), String.valueOf(payload.get("name")));
        session.records().lookFor(ReportSubscriptionTable.TYPE, id).ifPresent(subscription -> {
            Instant next = next(DefinitionText.read(subscription.definition()), subscription.every(), now);
            session.records()
                    .update(
                            ReportSubscriptionTable.TYPE,
                            ReportSubscription.builder()
                                    .from(subscription)
                                    .nextAt(next)
                                    .build(),
                            new StandingEvent.Due(subscription.name(), subscription.subscriber(), item.dueAt()));
            session.timer().schedule(key(subscription), next, TASK, item.payload());
        });
    }

    /**
     * Makes what is due and hands it over, on this thread; at most so many reports and warnings. Errors as {@link Crm#deliver}; what
     * fails, also because the subscriber may no longer see what the report needs, is in the answer and comes again later.
     */
    public static DeliveryReport deliver(Crm crm, Reports reports, ReportChannel channel, int limit) {
        return crm.deliver(DELIVERY, delivered -> hand(crm, reports, channel, delivered), limit);
    }

    private static void hand(Crm crm, Reports reports, ReportChannel channel, Delivered delivered) {
        Event event = delivered.event().orElse(null);
        if (event instanceof StandingEvent.Crossed crossed) {
            channel.warn(delivered.tenant(), crossed);
        } else if (event instanceof StandingEvent.Due due) {
            ActorId subscriber = ActorId.of(due.subscriber());
            CrmSession session = crm.actingAs(Caller.of(delivered.tenant(), subscriber));
            Id<ReportSubscription> id = delivered.entry().subject().idOf();
            Optional<ReportSubscription> present = session.records().lookFor(ReportSubscriptionTable.TYPE, id);
            if (present.isPresent()) {
                ReportSubscription subscription = present.get();
                Report report = reports.run(session, DefinitionText.read(subscription.definition()));
                if (subscription.figure().isPresent()) {
                    look(session, subscription, report);
                } else {
                    channel.report(new ReportChannel.Finished(delivered.tenant(), subscriber, due.dueAt(), report));
                }
            }
        }
    }

    /** Notes which rows crossed the bound since the last look; the note is what is told, so that each crossing is told once. */
    private static void look(CrmSession session, ReportSubscription subscription, Report report) {
        String figure = subscription.figure().orElseThrow();
        BigDecimal bound = subscription.bound().orElseThrow();
        List<List<String>> before = beyond(subscription.beyond());
        List<List<String>> now = new ArrayList<>();
        for (Report.Row row : report.rows()) {
            boolean isBeyond = row.number(figure)
                    .map(number -> subscription.isAbove() ? number.compareTo(bound) > 0 : number.compareTo(bound) < 0)
                    .orElse(false);
            if (isBeyond) {
                now.add(Snapshots.groups(row));
            }
        }
        List<List<String>> crossed =
                now.stream().filter(each -> !before.contains(each)).toList();
        List<List<String>> back =
                before.stream().filter(each -> !now.contains(each)).toList();
        if (!crossed.isEmpty() || !back.isEmpty()) {
            ReportSubscription looked = ReportSubscription.builder()
                    .from(subscription)
                    .beyond(Json.write(Map.of("rows", now)))
                    .build();
            session.records()
                    .update(
                            ReportSubscriptionTable.TYPE,
                            looked,
                            new StandingEvent.Crossed(
                                    subscription.name(), subscription.subscriber(), figure, bound, crossed, back));
        }
    }

    private static List<List<String>> beyond(String text) {
        List<List<String>> beyond = new ArrayList<>();
        for (Object row : (List<?>)
                Json.readMap(text, 2 * ReportSnapshotTable.LONGEST_CONTENT).getOrDefault("rows", List.of())) {
            beyond.add(((List<?>) row).stream().map(String::valueOf).toList());
        }
        return beyond;
    }
}
