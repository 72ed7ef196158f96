package org.guanxi.crm.opportunity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    public enum Sign {
        /** It has been in its stage for as many days of 24 hours as the stage allows, or more. */
        TOO_LONG_IN_STAGE,
        /** The day on which it was expected to be won is past. */
        OVERDUE
    }

    /** What shows of an open deal that is in this stage. */
    static Neglect of(Opportunity deal, Stage stage, Instant now, LocalDate today) {
        List<Sign> signs = new ArrayList<>();
        if (stage.maxDwellDays()
                .filter(days -> !deal.enteredAt().isAfter(latestEntry(days, now)))
                .isPresent()) {
            signs.add(Sign.TOO_LONG_IN_STAGE);
        }
        if (deal.closeDate().filter(day -> day.isBefore(today)).isPresent()) {
            signs.add(Sign.OVERDUE);
        }
        return new Neglect(deal, signs);
    }

    /** The condition that an open deal shows any sign, given all open stages that allow only so many days. */
    static Condition<Opportunity> any(List<Stage> limited, Instant now, LocalDate today) {
        List<Condition<Opportunity>> any = new ArrayList<>();
        any.add(OpportunityTable.CLOSE_DATE.below(today));
        for (Stage stage : limited) {
            Instant latest = latestEntry(stage.maxDwellDays().orElseThrow(), now);
            any.add(OpportunityTable.STAGE.is(stage.id()).and(OpportunityTable.ENTERED_AT.atMost(latest)));
        }
        return OpportunityTable.STATE.is(StageKind.OPEN).and(Condition.anyOf(any));
    }

    private static Instant latestEntry(int days, Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
