package org.guanxi.crm.tck.area;

import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What happens to parcels. */
public sealed interface ParcelEvent extends Event {

    /** It was handed in. */
    @EventName("parcel.handed-in")
    record HandedIn(String name) implements ParcelEvent {}

    /** It was moved; in its first form the event told the place as where. */
    @EventName(value = "parcel.moved", version = 2)
    record Moved(String place, long moves) implements ParcelEvent {}

    /** It was thrown away. */
    @EventName("parcel.discarded")
    record Discarded(String name) implements ParcelEvent {}
}
