package org.guanxi.crm.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.distribution.Distribution;
import org.guanxi.crm.distribution.Eligibility;
import org.guanxi.crm.distribution.Handed;
import org.guanxi.crm.distribution.Handout;
import org.guanxi.crm.distribution.Taker;
import org.guanxi.crm.distribution.Turn;
import org.guanxi.crm.distribution.WhyNot;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.search.QueryText;
import org.guanxi.crm.search.Vocabulary;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.territory.Purpose;
import org.guanxi.crm.territory.Territory;
import org.guanxi.crm.territory.TerritoryModel;
import org.guanxi.crm.territory.TerritorySeat;
import org.guanxi.crm.territory.TerritoryService;
import org.guanxi.crm.territory.TerritoryTable;
import org.guanxi.crm.territory.rule.Decision;
import org.guanxi.crm.worktime.WorkingTime;
import org.guanxi.crm.worktime.WorktimeService;
import org.jspecify.annotations.Nullable;

/** Looks for somebody for a lead, rule by rule; holds the turn of each rule that it asks. With every right. */
final class Assigning {

    private static final Grouping<Lead, Id<Member>> BY_OWNER = Grouping.by(LeadTable.OWNER);
    private static final Measure<Lead, Long> COUNT = Measure.count();

    private final Workspace ws;

    Assigning(Workspace system) {
        this.ws = system;
    }

    /** What one rule found. */
    private record Found(
            LeadRule rule, Optional<Id<Member>> taker, String reason, List<LeadAssignment.Passed> passed) {}

    /** Assigns the lead to somebody but its present owner. */
    LeadAssignment assign(Lead lead) {
        Optional<Decision> place = ws.service(TerritoryService.class).whereWould(image(lead), Purpose.SALES);
        Optional<String> territory = place.flatMap(Decision::territory);
        Optional<Found> last = Optional.empty();
        for (LeadRule rule : rules()) {
            if (rule.isActive() && holds(rule, lead)) {
                Found found = ask(rule, lead, territory);
                last = Optional.of(found);
                if (found.taker().isPresent() || !rule.isFallingThrough()) {
                    break;
                }
            }
        }
        return note(lead, last, territory);
    }

    List<LeadRule> rules() {
        return ws.store()
                .find(Selection.of(LeadRuleTable.TYPE)
                        .orderBy(LeadRuleTable.POSITION.ascending(), LeadRuleTable.CODE.ascending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    private boolean holds(LeadRule rule, Lead lead) {
        QueryText text = new QueryText(ws.catalogue(), Vocabulary.NONE);
        return rule.appliesTo()
                .map(written -> text.read(LeadTable.TYPE, written).where().test(lead, ws.store()))
                .orElse(true);
    }

    /** The customer that the lead would be, for the rules of territories. */
    private static Customer image(Lead lead) {
        Customer.Builder image = Customer.builder()
                .id(Id.of(lead.id().uuid()))
                .name(lead.company().orElse(lead.name()))
                .source(lead.source())
                .industry(lead.industry())
                .language(lead.language())
                .status("lead")
                .createdAt(lead.createdAt());
        boolean hasPlace = lead.country().isPresent()
                || lead.region().isPresent()
                || lead.city().isPresent()
                || lead.postalCode().isPresent();
        if (hasPlace) {
            image.addAddresses(Address.builder()
                    .country(lead.country())
                    .region(lead.region())
                    .city(lead.city())
                    .postalCode(lead.postalCode())
                    .build());
        }
        return image.build();
    }

    private Found ask(LeadRule rule, Lead lead, Optional<String> territory) {
        LeadTurn turn = ws.store()
                .hold(
                        LeadTurnTable.TYPE,
                        ws
                                .store()
                                .find(Selection.of(LeadTurnTable.TYPE).where(LeadTurnTable.RULE.is(rule.id())))
                                .stream()
                                .map(LeadTurn::id)
                                .toList())
                .get(0);
        Set<Id<Member>> seated = rule.isByTerritory() ? seated(territory) : Set.of();
        List<LeadTaker> takers =
                rule.takers().isEmpty() ? seated.stream().map(LeadTaker::of).toList() : rule.takers();
        if (takers.isEmpty()) {
            return new Found(rule, Optional.empty(), "NO_CANDIDATE", List.of());
        }
        Handed handed = Distribution.by(rule.strategy())
                .among(eligibility(rule, lead, takers, seated))
                .of(
                        List.of(Handout.of(RecordRef.of(LeadTable.TYPE.kind(), lead.id()), lead.createdAt())),
                        loaded(takers),
                        turn(turn.turn()));
        if (!handed.assignments().isEmpty()) {
            ws.store()
                    .update(
                            LeadTurnTable.TYPE,
                            LeadTurn.builder()
                                    .from(turn)
                                    .turn(queue(handed.next()))
                                    .build());
            Handed.Assignment done = handed.assignments().get(0);
            return new Found(rule, Optional.of(done.taker()), done.why().name(), passed(done.passedOver()));
        }
        Handed.LeftOver left = handed.leftOver().get(0);
        return new Found(rule, Optional.empty(), left.closest().name(), passed(left.passedOver()));
    }

    private static List<LeadAssignment.Passed> passed(Map<WhyNot, Integer> passedOver) {
        return passedOver.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new LeadAssignment.Passed(each.getKey().name(), each.getValue()))
                .toList();
    }

    private static Turn turn(LeadTurn.Queue kept) {
        Map<UUID, Long> got = new HashMap<>();
        kept.got().forEach((member, count) -> got.put(UUID.fromString(member), count));
        Map<UUID, Integer> weights = new HashMap<>();
        kept.weights().forEach((member, weight) -> weights.put(UUID.fromString(member), Math.toIntExact(weight)));
        return new Turn(kept.queue().stream().map(UUID::fromString).toList(), got, weights);
    }

    private static LeadTurn.Queue queue(Turn turn) {
        Map<String, Long> got = new HashMap<>();
        turn.got().forEach((member, count) -> got.put(member.toString(), count));
        Map<String, Long> weights = new HashMap<>();
        turn.weights().forEach((member, weight) -> weights.put(member.toString(), Long.valueOf(weight)));
        return new LeadTurn.Queue(turn.queue().stream().map(UUID::toString).toList(), got, weights);
    }

    /** Who is seated in the territory, or in one above it. */
    private Set<Id<Member>> seated(Optional<String> code) {
        TerritoryService territories = ws.service(TerritoryService.class);
        Optional<TerritoryModel> model = territories.active(Purpose.SALES, ws.now());
        Set<Id<Member>> seated = new HashSet<>();
        Optional<Territory> place = model.flatMap(each -> code.map(one -> territories.territory(each.id(), one)));
        LocalDate today =
                LocalDate.ofInstant(ws.now(), model.map(TerritoryModel::zone).orElse(ZoneOffset.UTC));
        while (place.isPresent()) {
            territories.seats(place.get().id(), today).stream()
                    .filter(each -> each.part() != TerritorySeat.Part.OVERLAY)
                    .forEach(each -> seated.add(each.member()));
            place = place.get().parent().flatMap(id -> ws.store().get(TerritoryTable.TYPE, id));
        }
        return seated;
    }

    private List<Taker> loaded(Collection<LeadTaker> takers) {
        Map<Id<Member>, Long> loads = new HashMap<>();
        Summary<Lead> open = Summary.of(LeadTable.TYPE)
                .where(LeadTable.OWNER
                        .in(takers.stream().map(LeadTaker::member).toList())
                        .and(LeadTable.STATUS.in(List.of(Lead.Status.NEW, Lead.Status.WORKING))))
                .groupBy(BY_OWNER)
                .measure(COUNT);
        ws.store()
                .summarize(open)
                .forEach(row -> row.get(BY_OWNER).ifPresent(owner -> loads.put(owner, row.count(COUNT))));
        List<Taker> loaded = new ArrayList<>();
        for (LeadTaker each : takers) {
            long load = loads.getOrDefault(each.member(), 0L);
            Taker taker = Taker.of(each.member()).weighing(each.weight()).loadedWith(load);
            loaded.add(each.capacity()
                    .map(most -> taker.withRoomFor(Math.max(0, most - load)))
                    .orElse(taker));
        }
        return loaded;
    }

    private Eligibility eligibility(LeadRule rule, Lead lead, List<LeadTaker> takers, Set<Id<Member>> seated) {
        List<Id<Member>> ids = takers.stream().map(LeadTaker::member).toList();
        Set<Id<Member>> active = new HashSet<>();
        ws.store().getAll(MemberTable.TYPE, ids).stream()
                .filter(each -> each.state() == Member.State.ACTIVE)
                .forEach(each -> active.add(each.id()));
        Map<Id<Member>, WorkingTime> hours = rule.availableWithin().isPresent()
                ? ws.service(WorktimeService.class).calendarsOf(ids)
                : Map.of();
        Map<Id<Member>, LeadTaker> byMember = new HashMap<>();
        takers.forEach(each -> byMember.put(each.member(), each));
        return (record, member) -> {
            List<String> languages = Optional.ofNullable(byMember.get(member))
                    .map(LeadTaker::languages)
                    .orElse(List.of());
            if (!active.contains(member)) {
                return Optional.of(WhyNot.INACTIVE);
            } else if (rule.isByTerritory() && !seated.contains(member)) {
                return Optional.of(WhyNot.OTHER_TERRITORY);
            } else if (!languages.isEmpty()
                    && lead.language().filter(languages::contains).isEmpty()) {
                return Optional.of(WhyNot.SKILL_MISSING);
            } else if (lead.owner().filter(member::equals).isPresent()) {
                return Optional.of(WhyNot.EARLIER_OWNER);
            }
            return rule.availableWithin()
                    .filter(soon -> !isThere(hours.get(member), soon))
                    .map(soon -> WhyNot.NOT_AVAILABLE);
        };
    }

    /** Who works at all times, as far as anything is said, is there. */
    private boolean isThere(@Nullable WorkingTime hours, Duration soon) {
        Instant latest = ws.now().plus(soon);
        return hours == null
                || Clocks.calendar(hours)
                        .nextOpen(ws.now())
                        .filter(open -> !open.isAfter(latest))
                        .isPresent();
    }

    private LeadAssignment note(Lead lead, Optional<Found> found, Optional<String> territory) {
        long before = ws.store().count(LeadAssignmentTable.TYPE, LeadAssignmentTable.LEAD.is(lead.id()));
        LeadAssignment noted = LeadAssignment.builder()
                .id(ws.newId())
                .lead(lead.id())
                .number(Math.toIntExact(before + 1))
                .rule(found.map(each -> each.rule().id()))
                .taker(found.flatMap(Found::taker))
                .reason(found.map(Found::reason).orElse("NO_RULE"))
                .passedOver(found.map(Found::passed).orElse(List.of()))
                .territory(territory)
                .at(ws.now())
                .build();
        Optional<String> rule = found.map(each -> each.rule().code());
        LeadAssignment stored = ws.insert(
                LeadAssignmentTable.TYPE, noted, new LeadEvent.Decided(lead.id(), rule, noted.taker(), noted.reason()));
        noted.taker().ifPresent(taker -> {
            Lead owned = ws.update(
                    LeadTable.TYPE,
                    lead,
                    Lead.builder().from(lead).owner(taker).assignedAt(ws.now()).build(),
                    new LeadEvent.Assigned(lead.id(), lead.owner(), taker, rule.orElse(""), noted.reason()));
            new Escalation(ws).schedule(owned);
        });
        return stored;
    }

    /** Refuses a lead that is not to be assigned. */
    static void check(Lead lead) {
        if (!lead.isOpen()) {
            throw Refused.because("lead.not-open", "lead", lead.name(), "status", lead.status());
        }
        lead.owner().ifPresent(owner -> {
            throw Refused.because("lead.owned", "lead", lead.name(), "owner", owner);
        });
    }
}
