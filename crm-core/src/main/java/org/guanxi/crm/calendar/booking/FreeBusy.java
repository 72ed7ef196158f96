package org.guanxi.crm.calendar.booking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;

/**
 * When one resource is taken, without a word about what for. The lists are in order, none touching the next; together with what is free
 * they cover the whole window exactly once, but for what is closed, which is told beside.
 *
 * @param resource whose time it is
 * @param within the window
 * @param busy when no unit is left
 * @param tentative when perhaps no unit is left
 * @param closed when it does not work, taken or not
 */
public record FreeBusy(
        Id<Resource> resource,
        TimeRange within,
        List<TimeRange> busy,
        List<TimeRange> tentative,
        List<TimeRange> closed) {

    /** Copies the lists. */
    public FreeBusy {
        busy = List.copyOf(busy);
        tentative = List.copyOf(tentative);
        closed = List.copyOf(closed);
    }

    /** Reckons up the bookings of a resource; those of others are left aside. Set-up and way count as taken. */
    public static FreeBusy of(Resource resource, TimeRange within, Collection<Booking> bookings, Hours hours) {
        List<Load> firm = new ArrayList<>();
        List<Load> all = new ArrayList<>();
        for (Booking each : bookings) {
            if (each.resource().equals(resource.id()) && each.busy() != Busy.FREE) {
                each.taken().flatMap(within::intersection).ifPresent(time -> {
                    all.add(new Load(time, each.units()));
                    if (each.busy() == Busy.BUSY) {
                        firm.add(new Load(time, each.units()));
                    }
                });
            }
        }
        List<TimeRange> busy = Load.above(firm, resource.capacity() - 1L);
        List<TimeRange> perhaps = Ranges.without(Load.above(all, resource.capacity() - 1L), busy);
        List<TimeRange> closed = Ranges.gaps(hours.open(resource.id(), within), within);
        return new FreeBusy(resource.id(), within, busy, perhaps, closed);
    }

    /** When a unit is left for certain, within the hours or not. */
    public List<TimeRange> free() {
        List<TimeRange> taken = new ArrayList<>(busy);
        taken.addAll(tentative);
        return Ranges.gaps(Ranges.merged(taken), within);
    }
}
