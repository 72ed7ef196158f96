package org.guanxi.crm.opportunity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.Condition;

/**
 * An open deal that lies about, and how that shows. Pure.
 *
 * @param deal the deal
 * @param signs what shows it, never none
 */
public record Neglect(Opportunity deal, List<Sign> signs) {

    /** Copies the list. */
    public Neglect {
        signs = List.copyOf(signs);
    }

    /** How it shows that a deal lies about. */
    public enum Reason {
        /** It has been in its stage for as many days of 24 hours as the stage allows, or more. */
        TOO_LONG_IN_STAGE,
        /** Nobody has been in touch about it for as many days of 24 hours as its stage allows, or more. */
        SILENT,
        /** The day on which it was expected to be won is past. */
        OVERDUE
    }

    /**
     * One sign.
     *
     * @param reason how it shows
     * @param since when it came into its stage; when somebody was last in touch about it, or it was opened, whichever is later; when
     *     the expected day was over
     * @param over by how much that is longer than allowed; past an expected day nothing is
     */
    public record Sign(Reason reason, Instant since, Duration over) {}

    /**
     * When this is asked.
     *
     * @param now the instant
     * @param zone in which days begin and end
     */
    record Moment(Instant now, ZoneId zone) {

        private LocalDate today() {
            return now.atZone(zone).toLocalDate();
        }

        private Instant before(int days) {
            return now.minus(Duration.ofDays(days));
        }

        private Optional<Sign> sign(Reason reason, Instant since, Duration allowed) {
            Duration over = Duration.between(since, now).minus(allowed);
            return over.isNegative() ? Optional.empty() : Optional.of(new Sign(reason, since, over));
        }
    }

    /** What shows of an open deal that is in this stage. */
    static Neglect of(Opportunity deal, Stage stage, Moment moment) {
        List<Sign> signs = new ArrayList<>();
        stage.maxDwellDays()
                .flatMap(days -> moment.sign(Reason.TOO_LONG_IN_STAGE, deal.enteredAt(), Duration.ofDays(days)))
                .ifPresent(signs::add);
        stage.maxSilentDays()
                .flatMap(days -> moment.sign(Reason.SILENT, silentSince(deal), Duration.ofDays(days)))
                .ifPresent(signs::add);
        deal.closeDate()
                .map(day -> day.plusDays(1).atStartOfDay(moment.zone()).toInstant())
                .flatMap(end -> moment.sign(Reason.OVERDUE, end, Duration.ZERO))
                .ifPresent(signs::add);
        return new Neglect(deal, signs);
    }

    private static Instant silentSince(Opportunity deal) {
        return deal.lastTouch().filter(deal.openedAt()::isBefore).orElse(deal.openedAt());
    }

    /** The condition that an open deal shows any sign, given all open stages that allow only so many days of anything. */
    static Condition<Opportunity> any(List<Stage> limited, Moment moment) {
        List<Condition<Opportunity>> any = new ArrayList<>();
        any.add(OpportunityTable.CLOSE_DATE.below(moment.today()));
        for (Stage stage : limited) {
            Condition<Opportunity> inStage = OpportunityTable.STAGE.is(stage.id());
            stage.maxDwellDays()
                    .map(days -> OpportunityTable.ENTERED_AT.atMost(moment.before(days)))
                    .ifPresent(longIn -> any.add(inStage.and(longIn)));
            stage.maxSilentDays()
                    .map(days -> silent(moment.before(days)))
                    .ifPresent(silent -> any.add(inStage.and(silent)));
        }
        return OpportunityTable.STATE.is(StageKind.OPEN).and(Condition.anyOf(any));
    }

    private static Condition<Opportunity> silent(Instant latest) {
        return OpportunityTable.OPENED_AT
                .atMost(latest)
                .and(OpportunityTable.LAST_TOUCH.isAbsent().or(OpportunityTable.LAST_TOUCH.atMost(latest)));
    }
}
