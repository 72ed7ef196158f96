package org.guanxi.crm.ownership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.access.WiderReading;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.pool.PoolSeatTable;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Membership;

/** Who sits in a pool may read the records that lie in it; not what hangs on them. */
final class PoolReading implements WiderReading {

    @Override
    public boolean isAbout(EntityType<?> type, Catalogue catalogue) {
        return type.owner().filter(each -> each.target() == Member.class).isPresent()
                && type.entity() != Standing.class;
    }

    @Override
    public <E extends Entity<E>> Condition<E> readable(
            EntityType<E> type, Member member, Instant now, StorageSession store) {
        boolean isUnderTerms = store.count(OwnershipTermsTable.TYPE, OwnershipTermsTable.KIND.is(type.kind())) > 0;
        if (!isUnderTerms) {
            return Condition.none();
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Id<Pool>> pools = new ArrayList<>();
        for (PoolSeat seat : store.find(Selection.of(PoolSeatTable.TYPE).limit(Selection.MAXIMUM_LIMIT))) {
            boolean isEverybodys = seat.member().isEmpty() && seat.unit().isEmpty();
            boolean isOwn = seat.member().filter(member.id()::equals).isPresent();
            if (isEverybodys || isOwn || isOfUnit(seat, member, today, store)) {
                pools.add(seat.pool());
            }
        }
        return pools.isEmpty()
                ? Condition.none()
                : StandingTable.RECORD.hasAny(
                        type, StandingTable.STATE.is(Standing.State.POOLED).and(StandingTable.POOL.in(pools)));
    }

    private static boolean isOfUnit(PoolSeat seat, Member member, LocalDate today, StorageSession store) {
        return seat.unit().isPresent()
                && store.count(
                                MemberTable.TYPE,
                                MemberTable.TYPE
                                        .id()
                                        .is(member.id())
                                        .and(Membership.of(
                                                List.of(seat.unit().get()), Membership.Reach.UNIT_AND_BELOW, today)))
                        > 0;
    }
}
