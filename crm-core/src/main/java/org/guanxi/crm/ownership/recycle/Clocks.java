package org.guanxi.crm.ownership.recycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the clocks of a spell. Pure: what they show depends on the facts and the terms, not on today. */
final class Clocks {

    private final RecycleTerms terms;
    private final SpellFacts facts;
    private final Predicate<LocalDate> isWorkingDay;
    private final Optional<Instant> lastFollowUp;

    Clocks(RecycleTerms terms, SpellFacts facts, Predicate<LocalDate> isWorkingDay) {
        this.terms = terms;
        this.facts = facts;
        this.isWorkingDay = isWorkingDay;
        this.lastFollowUp = terms.followUps().lastFollowUp(facts.activities(), facts.start());
    }

    /** What each rule's clock shows, in the order of the rules. */
    List<ClockReading> readings() {
        List<ClockReading> readings = new ArrayList<>();
        for (RecycleRule rule : terms.rules()) {
            boolean isFor = rule.where().isEmpty() || facts.matching().contains(rule.code());
            readings.add(isFor ? reading(rule) : ClockReading.notForThisRecord(rule));
        }
        return readings;
    }

    private ClockReading reading(RecycleRule rule) {
        if (rule.clock() == ClockKind.STAGE_STALLED) {
            return stalled(rule);
        }
        return anchor(rule)
                .map(anchor -> running(rule, rule.term(), anchor))
                .orElseGet(() -> ClockReading.stopped(rule));
    }

    /** From when the rule counts; empty if it is stopped. Never before the spell began. */
    private Optional<Instant> anchor(RecycleRule rule) {
        Instant start = facts.start();
        return switch (rule.clock()) {
            case NO_FOLLOW_UP -> Optional.of(lastFollowUp.orElse(start));
            case NO_OPPORTUNITY ->
                facts.openDeals().isEmpty() ? Optional.of(orStart(facts.lastDealClosedAt())) : Optional.empty();
            case NO_DEAL -> facts.boughtUntil().isPresent() ? Optional.empty() : Optional.of(orStart(facts.voidedAt()));
            case DEAL_LAPSED ->
                facts.boughtUntil().filter(end -> !end.equals(Instant.MAX)).map(end -> orStart(Optional.of(end)));
            case FIRST_TOUCH ->
                terms.followUps().isTouched(facts.activities(), start) ? Optional.empty() : Optional.of(start);
            case PLAN_OVERDUE -> facts.plannedFor().map(planned -> orStart(Optional.of(planned)));
            case FIELD_DATE -> rule.field().map(facts.dates()::get).map(this::startOf);
            case HARD_MAXIMUM, STAGE_STALLED -> Optional.of(start);
        };
    }

    /** A record with several deals stalls when the last of them does. */
    private ClockReading stalled(RecycleRule rule) {
        return facts.openDeals().stream()
                .map(deal -> running(
                        rule,
                        rule.byStage().getOrDefault(deal.stage(), rule.term()),
                        orStart(Optional.of(deal.since()))))
                .max(Comparator.comparing(reading -> reading.due().orElse(Instant.MAX)))
                .orElseGet(() -> ClockReading.stopped(rule));
    }

    private ClockReading running(RecycleRule rule, Term term, Instant anchor) {
        Optional<Instant> due = end(term, anchor);
        if (rule.extension().isPresent() && lastFollowUp.isPresent()) {
            Optional<Instant> extended = end(rule.extension().get(), lastFollowUp.get());
            due = due.flatMap(own -> extended.map(other -> own.isAfter(other) ? own : other));
        }
        if (rule.clock() == ClockKind.HARD_MAXIMUM
                && facts.maximumGrantedUntil().isPresent()) {
            Instant granted = facts.maximumGrantedUntil().get();
            due = due.map(own -> own.isAfter(granted) ? own : granted);
        }
        return ClockReading.running(rule, anchor, due);
    }

    private Optional<Instant> end(Term term, Instant anchor) {
        return term.after(anchor, terms.zone(), isWorkingDay);
    }

    private Instant orStart(Optional<Instant> instant) {
        return instant.filter(facts.start()::isBefore).orElse(facts.start());
    }

    private Instant startOf(LocalDate day) {
        return orStart(Optional.of(day.atStartOfDay(terms.zone()).toInstant()));
    }
}
