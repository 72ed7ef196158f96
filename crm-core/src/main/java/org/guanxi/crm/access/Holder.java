package org.guanxi.crm.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.team.Absence;
import org.guanxi.crm.team.AbsenceTable;
import org.guanxi.crm.team.Assignment;
import org.guanxi.crm.team.AssignmentTable;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Membership;
import org.guanxi.crm.team.Unit;

/**
 * Who an actor is today, in the actor's own zone, as far as rights go by it.
 *
 * @param member the person; empty if the actor is none, or does not belong to the organisation today
 * @param standsInFor the person and all whose deputy the person is
 * @param units where the person is assigned
 * @param roles what the person holds, and where
 * @param today the day
 * @param now the instant
 */
record Holder(
        Optional<Id<Member>> member,
        Set<Id<Member>> standsInFor,
        Set<Id<Unit>> units,
        List<Held> roles,
        LocalDate today,
        Instant now) {

    /** A deputy's deputy stands in too, up to so many steps. */
    private static final int DEPUTIES = 5;

    /**
     * A role that is held.
     *
     * @param role the role
     * @param units where it is held
     * @param code the role's code, if it is held by assignment or by a seat in a territory; absent if it was granted, and holds wherever
     *     the person is
     */
    record Held(AccessRole role, Set<Id<Unit>> units, Optional<String> code) {}

    /** Reads it: at most ten reads. */
    static Holder read(ActorId actor, Instant now, StorageSession store, List<TerritoryReach> reaches) {
        Optional<Member> found = find(store, MemberTable.TYPE, MemberTable.ACTOR.is(actor)).stream()
                .findFirst();
        LocalDate today = LocalDate.ofInstant(now, found.map(Member::zone).orElse(ZoneOffset.UTC));
        Optional<Member> present = found.filter(
                        each -> each.joinedOn().filter(today::isBefore).isEmpty())
                .filter(each -> each.state() == Member.State.ACTIVE
                        || each.leftOn().filter(today::isBefore).isPresent());
        if (present.isEmpty()) {
            return new Holder(Optional.empty(), Set.of(), Set.of(), List.of(), today, now);
        }
        Id<Member> member = present.get().id();
        List<Assignment> assignments = find(
                store,
                AssignmentTable.TYPE,
                AssignmentTable.MEMBER
                        .is(member)
                        .and(Membership.on(today, AssignmentTable.VALID_FROM, AssignmentTable.VALID_UNTIL)));
        Set<Id<Unit>> units = new LinkedHashSet<>();
        assignments.forEach(each -> units.add(each.unit()));
        return new Holder(
                Optional.of(member),
                standsInFor(member, today, store),
                units,
                roles(member, assignments, units, seats(member, today, now, store, reaches), today, store),
                today,
                now);
    }

    private static Set<String> seats(
            Id<Member> member, LocalDate today, Instant now, StorageSession store, List<TerritoryReach> reaches) {
        Set<String> codes = new LinkedHashSet<>();
        reaches.forEach(each -> codes.addAll(each.roles(member, today, now, store)));
        return codes;
    }

    private static Set<Id<Member>> standsInFor(Id<Member> member, LocalDate today, StorageSession store) {
        Set<Id<Member>> all = new LinkedHashSet<>(Set.of(member));
        Set<Id<Member>> deputies = Set.of(member);
        for (int step = 0; step < DEPUTIES && !deputies.isEmpty(); step++) {
            Set<Id<Member>> next = new LinkedHashSet<>();
            Condition<Absence> away = AbsenceTable.DEPUTY
                    .in(deputies)
                    .and(Membership.on(today, AbsenceTable.VALID_FROM, AbsenceTable.VALID_UNTIL));
            for (Absence absence : find(store, AbsenceTable.TYPE, away)) {
                if (all.add(absence.member())) {
                    next.add(absence.member());
                }
            }
            deputies = next;
        }
        return all;
    }

    private static List<Held> roles(
            Id<Member> member,
            List<Assignment> assignments,
            Set<Id<Unit>> units,
            Set<String> seats,
            LocalDate today,
            StorageSession store) {
        Map<String, Set<Id<Unit>>> byCode = new LinkedHashMap<>();
        assignments.forEach(each -> byCode.computeIfAbsent(each.role(), code -> new LinkedHashSet<>())
                .add(each.unit()));
        seats.forEach(code -> byCode.computeIfAbsent(code, key -> new LinkedHashSet<>()));
        Set<Id<AccessRole>> granted = new LinkedHashSet<>();
        Condition<RoleGrant> mine = RoleGrantTable.MEMBER
                .is(member)
                .and(Membership.on(today, RoleGrantTable.VALID_FROM, RoleGrantTable.VALID_UNTIL));
        find(store, RoleGrantTable.TYPE, mine).forEach(each -> granted.add(each.role()));
        List<Held> held = new ArrayList<>();
        if (!byCode.isEmpty()) {
            find(store, AccessRoleTable.TYPE, AccessRoleTable.CODE.in(byCode.keySet()))
                    .forEach(role -> held.add(
                            new Held(role, byCode.getOrDefault(role.code(), Set.of()), Optional.of(role.code()))));
        }
        store.getAll(AccessRoleTable.TYPE, granted).forEach(role -> held.add(new Held(role, units, Optional.empty())));
        return List.copyOf(held);
    }

    private static <E extends Entity<E>> List<E> find(StorageSession store, EntityType<E> type, Condition<E> where) {
        return store.find(Selection.of(type).where(where).limit(Selection.MAXIMUM_LIMIT));
    }
}
