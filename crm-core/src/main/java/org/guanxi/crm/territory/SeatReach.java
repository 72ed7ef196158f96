package org.guanxi.crm.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.access.TerritoryReach;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Membership;

/** People see what lies in the territories in which they are seated, or below them, in the models that hold now. */
final class SeatReach implements TerritoryReach {

    @Override
    public Set<String> roles(Id<Member> person, LocalDate today, Instant now, StorageSession store) {
        Set<String> roles = new LinkedHashSet<>();
        store.find(Selection.of(TerritorySeatTable.TYPE)
                        .where(seat(person, Optional.empty(), today)
                                .and(TerritorySeatTable.ROLE.isPresent())
                                .and(TerritorySeatTable.TERRITORY.via(TerritoryTable.MODEL.via(holds(now)))))
                        .limit(Selection.MAXIMUM_LIMIT))
                .forEach(each -> each.role().ifPresent(roles::add));
        return roles;
    }

    @Override
    @SuppressWarnings("unchecked") // the type is that of customers
    public <E extends Entity<E>> Condition<E> reached(
            EntityType<E> type, Id<Member> person, Optional<String> role, LocalDate today, Instant now) {
        if (type != CustomerTable.TYPE) {
            return Condition.none();
        }
        Condition<Territory> below = TerritoryClosureTable.DESCENDANT.hasAny(
                TerritoryClosureTable.ANCESTOR.via(TerritorySeatTable.TERRITORY.hasAny(seat(person, role, today))));
        return (Condition<E>) PlacementTable.CUSTOMER.hasAny(
                PlacementTable.MODEL.via(holds(now)).and(PlacementTable.TERRITORY.via(below)));
    }

    private static Condition<TerritorySeat> seat(Id<Member> person, Optional<String> role, LocalDate today) {
        Condition<TerritorySeat> seat = TerritorySeatTable.MEMBER
                .is(person)
                .and(Membership.on(today, TerritorySeatTable.VALID_FROM, TerritorySeatTable.VALID_UNTIL));
        return role.map(code -> seat.and(TerritorySeatTable.ROLE.is(code))).orElse(seat);
    }

    private static Condition<TerritoryModel> holds(Instant now) {
        return ActivationTable.MODEL.hasAny(ActivationTable.VALID_FROM
                .atMost(now)
                .and(ActivationTable.VALID_UNTIL.isAbsent().or(ActivationTable.VALID_UNTIL.above(now))));
    }
}
