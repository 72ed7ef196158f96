package org.guanxi.crm.ownership;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.recycle.RecycleRule;
import org.guanxi.crm.ownership.recycle.SpellFacts;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.pipeline.StageTable;
import org.guanxi.crm.search.SearchService;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.worktime.WorkingTime;
import org.guanxi.crm.worktime.WorktimeService;

/** Collects what the clocks of a customer need to know and asks them: the one way for all who ask when something falls. */
final class Reckoning {

    private final Workspace ws;

    Reckoning(Workspace ws) {
        this.ws = ws;
    }

    /** The terms of customers; empty if there are none. */
    Optional<OwnershipTerms> terms() {
        return ws
                .store()
                .find(Selection.of(OwnershipTermsTable.TYPE)
                        .where(OwnershipTermsTable.KIND.is(CustomerTable.TYPE.kind()))
                        .limit(1))
                .stream()
                .findFirst();
    }

    /** When the customer falls that stands so. */
    Due due(Customer customer, Standing standing, OwnershipTerms terms) {
        SpellFacts.Builder facts = SpellFacts.since(standing.since())
                .lockedUntil(standing.lockedUntil())
                .protectedUntil(standing.protectedUntil())
                .matching(matching(customer, terms));
        facts.addAllActivities(new Touches(ws).of(customer, standing));
        deals(customer.id(), facts);
        return Due.of(
                terms.recycle(),
                facts.build(),
                workingDays(standing, terms.recycle().zone()));
    }

    /** What is reckoned, noted on the standing. */
    Standing reckoned(Customer customer, Standing standing, OwnershipTerms terms) {
        Optional<Due> due = standing.isOwned() ? Optional.of(due(customer, standing, terms)) : Optional.empty();
        return Standing.builder()
                .from(standing)
                .due(due.flatMap(Due::at))
                .rule(due.flatMap(Due::deciding).map(RecycleRule::code))
                .reckonedBy(terms.version())
                .build();
    }

    /** Reckons anew when the customer falls, after something happened to it; nothing if it is under no terms. */
    void refresh(Id<Customer> id) {
        Optional<OwnershipTerms> terms = terms();
        if (terms.isEmpty()) {
            return;
        }
        for (Standing before : ws.store().hold(StandingTable.TYPE, List.of(Standings.idOf(id)))) {
            Customer customer = ws.store().get(CustomerTable.TYPE, id).orElseThrow();
            Standing after = reckoned(customer, before, terms.get());
            if (!after.equals(before)) {
                ws.store().update(StandingTable.TYPE, after);
            }
        }
    }

    private Set<String> matching(Customer customer, OwnershipTerms terms) {
        Set<String> matching = new HashSet<>();
        for (RecycleRule rule : terms.recycle().rules()) {
            if (rule.where().isPresent()) {
                Condition<Customer> where = ws.service(SearchService.class)
                        .read(CustomerTable.TYPE, rule.where().get())
                        .where();
                if (where.test(customer, ws.store())) {
                    matching.add(rule.code());
                }
            }
        }
        return matching;
    }

    private void deals(Id<Customer> customer, SpellFacts.Builder facts) {
        List<Opportunity> deals = ws.store()
                .find(Selection.of(OpportunityTable.TYPE)
                        .where(OpportunityTable.CUSTOMER.is(customer))
                        .orderBy(OpportunityTable.OPENED_AT.descending())
                        .limit(Selection.MAXIMUM_LIMIT));
        List<Opportunity> open = deals.stream().filter(Opportunity::isOpen).toList();
        Map<Id<Stage>, String> stages = new HashMap<>();
        ws.store()
                .getAll(
                        StageTable.TYPE,
                        open.stream().map(Opportunity::stage).distinct().toList())
                .forEach(each -> stages.put(each.id(), each.key()));
        open.forEach(each ->
                facts.addOpenDeal(new SpellFacts.InStage(stages.getOrDefault(each.stage(), ""), each.enteredAt())));
        facts.lastDealClosedAt(
                deals.stream().flatMap(each -> each.closedAt().stream()).max(Comparator.naturalOrder()));
        if (deals.stream().anyMatch(each -> each.state() == StageKind.WON)) {
            facts.boughtUntil(Instant.MAX);
        }
    }

    /** The owner's working days; Monday to Friday where nothing is said. Asked for only if a term counts them. */
    private Predicate<LocalDate> workingDays(Standing standing, ZoneId zone) {
        Map<Id<Member>, WorkingTime> known = new HashMap<>();
        return day -> {
            Optional<WorkingTime> hours = standing.owner()
                    .map(owner -> known.computeIfAbsent(
                            owner, id -> ws.service(WorktimeService.class).calendarOf(id)))
                    .filter(WorkingTime::isSaid);
            TimeRange whole = TimeRange.of(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            return hours.map(each -> !each.calendar().windows(whole).isEmpty())
                    .orElse(day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        };
    }
}
