package org.guanxi.crm.tck.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Grant;
import org.guanxi.crm.access.Grantee;
import org.guanxi.crm.access.Scope;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/**
 * A random company with random rights and records, and beside it the plain lists from which a test says who sees what: by loops,
 * knowing nothing of conditions.
 */
final class Company {

    static final Instant NOW = Instant.parse("2024-06-15T08:00:00Z");
    static final String SETUP = "setup";

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final List<Scope> SCOPES = List.of(
            Scope.ALL,
            Scope.NONE,
            Scope.OWN,
            Scope.OWN,
            Scope.UNIT,
            Scope.UNIT,
            Scope.UNIT_AND_BELOW,
            Scope.UNIT_AND_BELOW,
            Scope.UNIT_AND_BELOW,
            Scope.SHARED,
            Scope.SHARED);
    private static final List<String> ROLES = List.of("seller", "lead", "clerk");

    record Seat(int member, int unit, String role, boolean isNow) {}

    record Away(int member, int deputy, boolean isNow) {}

    record Shared(int deal, Optional<Integer> member, Optional<Integer> unit, boolean isNow) {}

    final String tenant = "t" + UUID.randomUUID();
    final CrmSession setup;
    final List<Deal> deals = new ArrayList<>();
    final List<DealNote> notes = new ArrayList<>();
    final List<Id<Member>> members = new ArrayList<>();
    private final Crm crm;
    private final Random random;
    private final List<Id<Unit>> units = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<Away> absences = new ArrayList<>();
    private final List<Shared> shares = new ArrayList<>();
    private final List<List<Grant>> grants = new ArrayList<>();
    private final List<Set<String>> given = new ArrayList<>();

    Company(Crm crm, long seed) {
        this.crm = crm;
        this.random = new Random(seed);
        this.setup = crm.actingAs(Caller.of(tenant, SETUP));
        defineRoles();
        buildUnits();
        hire();
        write();
    }

    CrmSession as(int member) {
        return crm.actingAs(Caller.of(tenant, "m" + member));
    }

    private DateRange days(boolean isNow) {
        return isNow
                ? random.nextBoolean()
                        ? DateRange.since(TODAY.minusDays(random.nextInt(3)))
                        : DateRange.of(TODAY.minusDays(random.nextInt(3)), TODAY.plusDays(1 + random.nextInt(3)))
                : random.nextBoolean()
                        ? DateRange.since(TODAY.plusDays(1 + random.nextInt(3)))
                        : DateRange.of(TODAY.minusDays(5), TODAY.minusDays(random.nextInt(3)));
    }

    private void defineRoles() {
        setup.team().nameUnitKind("sales", LocalizedText.of("Sales"));
        for (String role : ROLES) {
            setup.team().nameRole(role, LocalizedText.of(role));
            List<Grant> drawn = new ArrayList<>();
            for (String kind : List.of("*", "sampleDeal", "sampleDealNote")) {
                if (random.nextInt(2) > 0) {
                    drawn.add(Grant.of(kind, Action.READ, SCOPES.get(random.nextInt(SCOPES.size()))));
                }
            }
            grants.add(drawn);
            setup.access().defineRole(role, LocalizedText.of(role), drawn, List.of());
        }
    }

    private void buildUnits() {
        int count = 3 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int parent = i == 0 ? -1 : random.nextInt(3) == 0 ? random.nextInt(i + 1) - 1 : i - 1;
            parents.add(parent);
            LocalDate from = TODAY.minusYears(1);
            units.add(setup.team()
                    .createUnit("u" + i, "sales", from, unit -> {
                        if (parent >= 0) {
                            unit.parent(units.get(parent));
                        }
                    })
                    .id());
        }
        for (int i = 1; i < count; i++) {
            int other = random.nextInt(count);
            if (random.nextInt(4) == 0 && !lies(other, i)) {
                boolean isNow = random.nextBoolean();
                LocalDate day = isNow ? TODAY.minusDays(1) : TODAY.plusDays(9);
                setup.team().moveUnit(units.get(i), Optional.of(units.get(other)), day);
                if (isNow) {
                    parents.set(i, other);
                } else {
                    return;
                }
            }
        }
    }

    /** Whether the unit lies below the other, or is it. */
    private boolean lies(int unit, int other) {
        for (int each = unit; each >= 0; each = parents.get(each)) {
            if (each == other) {
                return true;
            }
        }
        return false;
    }

    private void hire() {
        int count = 3 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            members.add(setup.team()
                    .hire(ActorId.of("m" + i), "m" + i, who -> who.joinedOn(TODAY.minusYears(1)))
                    .id());
            given.add(new HashSet<>());
            Set<String> taken = new HashSet<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                Seat seat =
                        new Seat(i, random.nextInt(units.size()), ROLES.get(random.nextInt(3)), random.nextInt(4) > 0);
                if (taken.add(seat.unit() + seat.role())) {
                    seats.add(seat);
                    setup.team().assign(members.get(i), units.get(seat.unit()), seat.role(), days(seat.isNow()));
                }
            }
            if (random.nextInt(3) == 0) {
                String role = ROLES.get(random.nextInt(3));
                boolean isNow = random.nextInt(4) > 0;
                setup.access().grantRole(members.get(i), role, days(isNow));
                if (isNow) {
                    given.get(i).add(role);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            int deputy = random.nextInt(count);
            if (deputy != i && random.nextInt(3) > 0) {
                boolean isNow = random.nextInt(4) > 0;
                absences.add(new Away(i, deputy, isNow));
                setup.team()
                        .recordAbsence(members.get(i), days(isNow), Optional.of(members.get(deputy)), Optional.empty());
            }
        }
    }

    private void write() {
        for (int i = 0; i < 8; i++) {
            Optional<Id<Member>> owner = random.nextInt(5) == 0
                    ? Optional.empty()
                    : Optional.of(members.get(random.nextInt(members.size())));
            deals.add(setup.records()
                    .insert(Deal.TYPE, new Deal(newId(), 0, "d" + i, 1L << i, owner), new Deal.Written()));
        }
        for (int i = 0; i < 8; i++) {
            Optional<Id<Deal>> deal = random.nextInt(5) == 0
                    ? Optional.empty()
                    : Optional.of(deals.get(random.nextInt(8)).id());
            notes.add(
                    setup.records().insert(DealNote.TYPE, new DealNote(newId(), 0, "n" + i, deal), new Deal.Written()));
        }
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            boolean toMember = random.nextBoolean();
            Shared share = new Shared(
                    random.nextInt(8),
                    toMember ? Optional.of(random.nextInt(members.size())) : Optional.empty(),
                    toMember ? Optional.empty() : Optional.of(random.nextInt(units.size())),
                    true);
            shares.add(share);
            Grantee with = share.member()
                    .map(member -> Grantee.member(members.get(member)))
                    .orElseGet(() -> Grantee.unit(units.get(share.unit().orElseThrow())));
            setup.access()
                    .share(RecordRef.of("sampleDeal", deals.get(share.deal()).id()), with, Set.of(), Optional.empty());
        }
    }

    private <E> Id<E> newId() {
        return Id.of(new UUID(random.nextLong(), random.nextLong()));
    }

    /** Whether the person sees the deal; by loops. */
    boolean sees(int member, Deal deal) {
        return holds(member, "sampleDeal").stream().anyMatch(held -> reaches(member, held, deal));
    }

    /** Whether the person sees the note; by loops. */
    boolean sees(int member, DealNote note) {
        for (Held held : holds(member, "sampleDealNote")) {
            boolean follows = held.scope() != Scope.ALL && held.scope() != Scope.NONE;
            boolean deal = note.deal().isPresent()
                    && deals.stream()
                            .anyMatch(each -> each.id().equals(note.deal().get()) && sees(member, each));
            if (held.scope() == Scope.ALL || (follows && deal)) {
                return true;
            }
        }
        return false;
    }

    private record Held(Scope scope, Set<Integer> units) {}

    private List<Held> holds(int member, String kind) {
        Set<Integer> everywhere = new HashSet<>();
        List<Held> held = new ArrayList<>();
        for (Seat seat : seats) {
            if (seat.member() == member && seat.isNow()) {
                everywhere.add(seat.unit());
                scopes(seat.role(), kind).forEach(scope -> held.add(new Held(scope, Set.of(seat.unit()))));
            }
        }
        given.get(member).forEach(role -> scopes(role, kind).forEach(scope -> held.add(new Held(scope, everywhere))));
        return held;
    }

    private List<Scope> scopes(String role, String kind) {
        List<Grant> all = grants.get(ROLES.indexOf(role));
        List<Scope> own = all.stream()
                .filter(each -> each.kind().equals(kind))
                .map(Grant::scope)
                .toList();
        return own.isEmpty()
                ? all.stream()
                        .filter(each -> each.kind().equals("*"))
                        .map(Grant::scope)
                        .toList()
                : own;
    }

    private boolean reaches(int member, Held held, Deal deal) {
        int owner = deal.owner().map(members::indexOf).orElse(-1);
        boolean isOwn = owner >= 0 && standsIn(member, owner, 0);
        return switch (held.scope()) {
            case ALL -> true;
            case NONE -> false;
            // nobody is seated in territories here
            case OWN, TERRITORY -> isOwn;
            case UNIT -> isOwn || sits(owner, held.units(), false);
            case UNIT_AND_BELOW -> isOwn || sits(owner, held.units(), true);
            case SHARED -> isShared(member, deals.indexOf(deal));
        };
    }

    private boolean standsIn(int member, int owner, int step) {
        return member == owner
                || (step < 5
                        && absences.stream()
                                .anyMatch(away -> away.isNow()
                                        && away.member() == owner
                                        && standsIn(member, away.deputy(), step + 1)));
    }

    private boolean sits(int owner, Set<Integer> where, boolean isBelowToo) {
        return seats.stream()
                .filter(seat -> seat.member() == owner && seat.isNow())
                .anyMatch(seat ->
                        where.stream().anyMatch(unit -> isBelowToo ? lies(seat.unit(), unit) : seat.unit() == unit));
    }

    private boolean isShared(int member, int deal) {
        return shares.stream()
                .filter(share -> share.isNow() && share.deal() == deal)
                .anyMatch(share -> share.member().filter(each -> each == member).isPresent()
                        || share.unit()
                                .filter(unit -> sits(member, Set.of(unit), true))
                                .isPresent());
    }
}
