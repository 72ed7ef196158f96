package org.guanxi.crm.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** What the caller may know of items: what is private, or not the caller's to read, is there, but not what it is. */
final class Sight {

    private final Workspace ws;
    private final Optional<Id<Member>> self;

    Sight(Workspace ws) {
        this.ws = ws;
        this.self = self(ws);
    }

    /** The person that the caller is; empty if none of the team. */
    static Optional<Id<Member>> self(Workspace ws) {
        return ws.store().find(Selection.of(MemberTable.TYPE).where(MemberTable.ACTOR.is(ws.actor()))).stream()
                .map(Member::id)
                .findFirst();
    }

    /** Those of the items that the caller may know, by their ids; at most three reads. */
    Map<UUID, CalendarItem> known(Collection<RecordRef> refs) {
        Set<Id<CalendarItem>> ids = new LinkedHashSet<>();
        for (RecordRef each : refs) {
            if (each.kind().equals(CalendarItemTable.TYPE.kind())) {
                ids.add(each.idOf());
            }
        }
        Map<UUID, CalendarItem> known = new HashMap<>();
        List<CalendarItem> hidden = new ArrayList<>();
        for (CalendarItem each : pages(ids)) {
            if (each.visibility() == Visibility.PUBLIC || isOrganiser(each)) {
                known.put(each.id().uuid(), each);
            } else {
                hidden.add(each);
            }
        }
        Set<UUID> attended = attended(hidden);
        hidden.stream()
                .filter(each -> attended.contains(each.id().uuid()))
                .forEach(each -> known.put(each.id().uuid(), each));
        return known;
    }

    private List<CalendarItem> pages(Set<Id<CalendarItem>> ids) {
        return ids.isEmpty() ? List.of() : ws.getAll(CalendarItemTable.TYPE, ids);
    }

    private boolean isOrganiser(CalendarItem item) {
        return self.filter(item.organiser()::equals).isPresent();
    }

    private Set<UUID> attended(List<CalendarItem> items) {
        Set<UUID> attended = new HashSet<>();
        if (items.isEmpty() || self.isEmpty()) {
            return attended;
        }
        Id<Resource> own = Resource.idOf(self.get());
        List<Id<CalendarItem>> ids = items.stream().map(CalendarItem::id).toList();
        ws.store().stream(
                        Selection.of(BookingTable.TYPE)
                                .where(BookingTable.RESOURCE.is(own))
                                .where(BookingTable.ITEM.in(CalendarItemTable.TYPE, ids)),
                        Selection.MAXIMUM_LIMIT)
                .map(Booking::item)
                .forEach(each -> attended.add(each.id()));
        return attended;
    }

    /** The conflicts with the titles that the caller may know; what was asked for is called so. */
    List<Arrangement.Told> titled(List<Arrangement.Told> told, String asked, boolean isStored) {
        List<RecordRef> refs = told.stream()
                .flatMap(each -> each.conflict().existing().stream())
                .flatMap(each -> each.item().stream())
                .toList();
        Map<UUID, CalendarItem> known = known(refs);
        List<Arrangement.Told> titled = new ArrayList<>();
        for (Arrangement.Told each : told) {
            Conflict.Side own = each.conflict().asked();
            Conflict conflict = each.conflict().withAsked((isStored ? own : own.masked()).titled(asked));
            titled.add(new Arrangement.Told(existing(conflict, known), each.treatment()));
        }
        return titled;
    }

    private static Conflict existing(Conflict conflict, Map<UUID, CalendarItem> known) {
        Conflict.Side side = conflict.existing().orElse(null);
        if (side == null) {
            return conflict;
        }
        CalendarItem item = side.item().map(ref -> known.get(ref.id())).orElse(null);
        return conflict.withExisting(item == null ? side.masked() : side.titled(item.title()));
    }
}
