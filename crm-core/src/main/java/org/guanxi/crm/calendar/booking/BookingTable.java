package org.guanxi.crm.calendar.booking;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Booking}. */
public final class BookingTable {

    private static final EntityTypeBuilder<Booking, Booking.Builder> TABLE = EntityType.describe(
                    "booking", Booking.class, Booking.Builder::new, Booking.Builder::from, Booking.Builder::build)
            .identity(Booking.Builder::id, Booking.Builder::version);

    public static final ReferenceAttribute<Booking, Resource> RESOURCE =
            TABLE.reference("resource", Resource.class, Upon.partOf(), Booking::resource, Booking.Builder::resource);
    public static final LinkAttribute<Booking> ITEM =
            TABLE.link("item", Upon.partOf(), Booking::item, Booking.Builder::item);
    public static final OrderedAttribute<Booking, Instant> STARTS_AT =
            TABLE.instant("startsAt", Booking::startsAt, Booking.Builder::startsAt);
    public static final OrderedAttribute<Booking, Instant> ENDS_AT =
            TABLE.instant("endsAt", Booking::endsAt, Booking.Builder::endsAt);
    public static final OrderedAttribute<Booking, Instant> TAKEN_FROM =
            TABLE.instant("takenFrom", Booking::takenFrom, Booking.Builder::takenFrom);
    public static final OrderedAttribute<Booking, Instant> TAKEN_UNTIL =
            TABLE.instant("takenUntil", Booking::takenUntil, Booking.Builder::takenUntil);
    public static final TextAttribute<Booking> PLACE =
            TABLE.optionalText("place", 200, Booking::place, Booking.Builder::place);
    public static final OrderedAttribute<Booking, Integer> UNITS =
            TABLE.integer("units", Booking::units, Booking.Builder::units);
    public static final ScalarAttribute<Booking, Busy> BUSY =
            TABLE.choice("busy", Busy.class, Booking::busy, Booking.Builder::busy);
    public static final ScalarAttribute<Booking, Boolean> REQUIRED =
            TABLE.flag("required", Booking::isRequired, Booking.Builder::isRequired);
    public static final ScalarAttribute<Booking, Reply> REPLY =
            TABLE.choice("reply", Reply.class, Booking::reply, Booking.Builder::reply);

    public static final EntityType<Booking> TYPE =
            TABLE.overlap(RESOURCE, TAKEN_FROM, TAKEN_UNTIL).personal(PLACE).build();

    private BookingTable() {}
}
