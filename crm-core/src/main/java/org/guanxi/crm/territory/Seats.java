package org.guanxi.crm.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Membership;

/** Who works which territory. */
final class Seats {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Workspace ws;

    Seats(Workspace ws) {
        this.ws = ws;
    }

    TerritorySeat seat(Id<Territory> id, Id<Member> member, SeatDraft draft) {
        Territory territory = ws.store().hold(TerritoryTable.TYPE, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(TerritoryTable.TYPE.kind(), id));
        ws.get(MemberTable.TYPE, member);
        TerritorySeat seat = TerritorySeat.builder()
                .id(ws.newId())
                .territory(id)
                .member(member)
                .part(draft.part())
                .role(draft.role())
                .share(draft.share())
                .validFrom(draft.from())
                .validUntil(draft.until())
                .build();
        check(territory, seat, all(id));
        return ws.insert(
                TerritorySeatTable.TYPE,
                seat,
                new TerritoryEvent.Seated(id, member, draft.part(), draft.role(), draft.from(), draft.until()));
    }

    /** Looks at every day on which somebody else begins, and at the seat's own first. */
    private static void check(Territory territory, TerritorySeat seat, List<TerritorySeat> others) {
        Problems problems = new Problems();
        seat.validUntil()
                .filter(end -> !end.isAfter(seat.validFrom()))
                .ifPresent(end -> problems.add("until", "territory.interval", "from", seat.validFrom(), "until", end));
        List<LocalDate> days = Stream.concat(
                        Stream.of(seat.validFrom()), others.stream().map(TerritorySeat::validFrom))
                .filter(seat::isValid)
                .sorted()
                .distinct()
                .toList();
        days.stream()
                .filter(day -> seat.part() == TerritorySeat.Part.OWNER
                        && others.stream()
                                .anyMatch(each -> each.part() == TerritorySeat.Part.OWNER && each.isValid(day)))
                .findFirst()
                .ifPresent(
                        day -> problems.add("part", "territory.two-owners", "territory", territory.code(), "day", day));
        days.stream()
                .filter(day -> share(seat)
                                .add(others.stream()
                                        .filter(each -> each.isValid(day))
                                        .map(Seats::share)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                                .compareTo(HUNDRED)
                        > 0)
                .findFirst()
                .ifPresent(day -> problems.add("share", "territory.share", "territory", territory.code(), "day", day));
        problems.throwIfAny();
    }

    private static BigDecimal share(TerritorySeat seat) {
        return seat.part() == TerritorySeat.Part.OVERLAY
                ? BigDecimal.ZERO
                : seat.share().map(Percentage::value).orElse(BigDecimal.ZERO);
    }

    private List<TerritorySeat> all(Id<Territory> territory) {
        return ws.store()
                .find(Selection.of(TerritorySeatTable.TYPE)
                        .where(TerritorySeatTable.TERRITORY.is(territory))
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    List<TerritorySeat> on(Id<Territory> territory, LocalDate day) {
        return all(territory).stream()
                .filter(each -> each.isValid(day))
                .sorted((left, right) -> left.part().compareTo(right.part()))
                .toList();
    }

    TerritorySeat end(Id<TerritorySeat> id, LocalDate until) {
        TerritorySeat seat = ws.get(TerritorySeatTable.TYPE, id);
        return ws.update(
                TerritorySeatTable.TYPE,
                seat,
                TerritorySeat.builder().from(seat).validUntil(until).build(),
                new TerritoryEvent.SeatEnded(seat.territory(), seat.member(), seat.part(), until));
    }

    /** Seats of the earlier edition go over to territories of the same code. */
    void carryOver(Map<String, Territory> from, Map<String, Territory> to, LocalDate day) {
        from.forEach((code, old) -> Optional.ofNullable(to.get(code))
                .ifPresent(next -> all(old.id()).stream()
                        .filter(each -> each.validUntil()
                                .filter(end -> !end.isAfter(day))
                                .isEmpty())
                        .forEach(each -> ws.insert(
                                TerritorySeatTable.TYPE,
                                TerritorySeat.builder()
                                        .from(each)
                                        .id(ws.newId())
                                        .version(0)
                                        .territory(next.id())
                                        .build(),
                                new TerritoryEvent.Seated(
                                        next.id(),
                                        each.member(),
                                        each.part(),
                                        each.role(),
                                        each.validFrom(),
                                        each.validUntil())))));
    }

    /** Who owns each territory of the model today, that has an owner; one read. */
    Map<Id<Territory>, Id<Member>> owners(TerritoryModel model) {
        LocalDate today = LocalDate.ofInstant(ws.now(), model.zone());
        Map<Id<Territory>, Id<Member>> owners = new HashMap<>();
        ws.store().stream(
                        Selection.of(TerritorySeatTable.TYPE)
                                .where(TerritorySeatTable.PART
                                        .is(TerritorySeat.Part.OWNER)
                                        .and(Membership.on(
                                                today, TerritorySeatTable.VALID_FROM, TerritorySeatTable.VALID_UNTIL))
                                        .and(TerritorySeatTable.TERRITORY.via(TerritoryTable.MODEL.is(model.id())))),
                        Selection.MAXIMUM_LIMIT)
                .forEach(each -> owners.put(each.territory(), each.member()));
        return owners;
    }
}
