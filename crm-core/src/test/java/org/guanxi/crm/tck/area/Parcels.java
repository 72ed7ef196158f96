package org.guanxi.crm.tck.area;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.testing.SettableClock;

/** A CRM with parcels, and what is done with them. */
final class Parcels {

    static final Instant START = Instant.parse("2025-03-03T09:00:00Z");
    private static final AtomicLong TENANTS = new AtomicLong(System.nanoTime());

    final SettableClock clock = SettableClock.at(START);

    /** A builder that knows parcels. */
    Crm.Builder builder(Storage storage) {
        return Crm.builder()
                .storage(storage)
                .clock(clock)
                .entities(ParcelTable.TYPE)
                .events(ParcelEvent.HandedIn.class, ParcelEvent.Moved.class, ParcelEvent.Discarded.class);
    }

    /** A tenant that nobody has used. */
    static String freshTenant() {
        return "t" + TENANTS.incrementAndGet();
    }

    static CrmSession session(Crm crm, String tenant) {
        return crm.actingAs(Caller.of(tenant, "li.wei"));
    }

    static Parcel handIn(CrmSession session, String name) {
        Parcel parcel = Parcel.builder().id(newId()).name(name).build();
        return session.records().insert(ParcelTable.TYPE, parcel, new ParcelEvent.HandedIn(name));
    }

    static Parcel move(CrmSession session, Parcel parcel, String place) {
        Parcel moved = Parcel.builder()
                .from(parcel)
                .moves(parcel.moves() + 1)
                .addStops(place)
                .build();
        return session.records().update(ParcelTable.TYPE, moved, new ParcelEvent.Moved(place, moved.moves()));
    }

    static Parcel change(CrmSession session, Parcel changed) {
        return session.records().update(ParcelTable.TYPE, changed, new ParcelEvent.Moved("nowhere", changed.moves()));
    }

    static void discard(CrmSession session, Parcel parcel) {
        session.records().delete(ParcelTable.TYPE, parcel, new ParcelEvent.Discarded(parcel.name()));
    }

    static Optional<Parcel> now(CrmSession session, Id<Parcel> id) {
        return session.records().lookFor(ParcelTable.TYPE, id);
    }

    static <E> Id<E> newId() {
        return Id.of(UUID.randomUUID());
    }
}
