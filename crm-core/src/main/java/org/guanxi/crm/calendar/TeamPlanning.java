package org.guanxi.crm.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Unit;

/** Looks at one item for many, and for those who cannot come at who could; nothing is held, nothing is written. */
final class TeamPlanning {

    private static final int MOST_STAND_INS = 200;
    private static final int SUBSTITUTES = 3;

    private final Workspace ws;
    private final Booker booker;

    TeamPlanning(Workspace ws) {
        this.ws = ws;
        this.booker = new Booker(ws);
    }

    TeamPlan plan(NewItem draft, Collection<Id<Resource>> named) {
        Problems problems = new Problems();
        if (named.size() > MOST_STAND_INS) {
            problems.add("standIns", "calendar.too-many-attendees", "maximum", MOST_STAND_INS);
        }
        Items.Drafted drafted = Items.drafted(ws, draft, problems);
        Set<Id<Resource>> asked = new LinkedHashSet<>();
        drafted.attendees().forEach(each -> asked.add(each.resource()));
        Map<Id<Resource>, Resource> resources = booker.look(asked, problems);
        Drafts.checkResources(drafted.attendees(), resources, problems);
        problems.throwIfAny();
        Set<Id<Resource>> standIns = new LinkedHashSet<>(named.isEmpty() ? likely(resources.values()) : named);
        standIns.removeAll(asked);
        resources.putAll(booker.look(standIns, problems));
        Map<Id<Resource>, List<Arrangement.Told>> told = told(drafted, standIns, resources);
        List<TeamPlan.Part> parts = new ArrayList<>();
        for (Attendee each : drafted.attendees()) {
            Resource resource = resources.get(each.resource());
            List<Arrangement.Told> own = told.getOrDefault(each.resource(), List.of());
            if (resource != null) {
                parts.add(new TeamPlan.Part(
                        each,
                        resource.name(),
                        own,
                        own.isEmpty() ? List.of() : substitutes(each, resource, standIns, resources, told)));
            }
        }
        return new TeamPlan(parts);
    }

    private Map<Id<Resource>, List<Arrangement.Told>> told(
            Items.Drafted drafted, Set<Id<Resource>> standIns, Map<Id<Resource>, Resource> resources) {
        List<Booking> bookings = new ArrayList<>();
        drafted.attendees().forEach(each -> bookings.add(booker.booking(drafted.item(), each)));
        standIns.forEach(each -> bookings.add(booker.booking(drafted.item(), Attendee.of(each))));
        List<Arrangement.Told> all = booker.judge(bookings, resources);
        Map<Id<Resource>, List<Arrangement.Told>> told = new HashMap<>();
        for (Arrangement.Told each : new Sight(ws).titled(all, drafted.item().title(), false)) {
            told.computeIfAbsent(each.conflict().resource(), any -> new ArrayList<>())
                    .add(each);
        }
        return told;
    }

    private static List<Id<Resource>> substitutes(
            Attendee attendee,
            Resource resource,
            Set<Id<Resource>> standIns,
            Map<Id<Resource>, Resource> resources,
            Map<Id<Resource>, List<Arrangement.Told>> told) {
        return standIns.stream()
                .map(resources::get)
                .filter(each -> each != null
                        && each.isActive()
                        && each.kind() == resource.kind()
                        && each.capacity() >= attendee.units()
                        && !told.containsKey(each.id()))
                .limit(SUBSTITUTES)
                .map(Resource::id)
                .toList();
    }

    /** People of the same home units, and things of the same kinds, by name. */
    private List<Id<Resource>> likely(Collection<Resource> asked) {
        List<Id<Resource>> likely = new ArrayList<>();
        Set<Id<Member>> people = new LinkedHashSet<>();
        Set<Resource.Kind> kinds = new LinkedHashSet<>();
        for (Resource each : asked) {
            each.member().ifPresentOrElse(people::add, () -> kinds.add(each.kind()));
        }
        if (!kinds.isEmpty()) {
            things(ResourceTable.KIND.in(kinds).and(ResourceTable.ACTIVE.is(true)))
                    .forEach(each -> likely.add(each.id()));
        }
        Set<Id<Unit>> units = new LinkedHashSet<>();
        ws.store()
                .getAll(MemberTable.TYPE, people)
                .forEach(each -> each.homeUnit().ifPresent(units::add));
        if (!units.isEmpty()) {
            ws.find(Selection.of(MemberTable.TYPE)
                            .where(MemberTable.HOME_UNIT.in(units))
                            .where(MemberTable.STATE.is(Member.State.ACTIVE))
                            .orderBy(MemberTable.NAME.ascending())
                            .limit(MOST_STAND_INS))
                    .forEach(each -> likely.add(Resource.idOf(each.id())));
        }
        return likely;
    }

    private List<Resource> things(Condition<Resource> where) {
        return ws.find(Selection.of(ResourceTable.TYPE)
                .where(where)
                .orderBy(ResourceTable.NAME.ascending())
                .limit(MOST_STAND_INS));
    }
}
