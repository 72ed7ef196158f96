package org.guanxi.crm.calendar.booking;

import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;

/** When resources work. Pure: all that it knows was read before. */
@FunctionalInterface
public interface Hours {

    /** When the resource works within this time: in order, clipped to it, none touching the next. */
    List<TimeRange> open(Id<Resource> resource, TimeRange within);

    /** Everybody works always. */
    static Hours always() {
        return (resource, within) -> List.of(within);
    }
}
