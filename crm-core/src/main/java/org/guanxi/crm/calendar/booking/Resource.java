package org.guanxi.crm.calendar.booking;

import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** Somebody or something whose time can be booked. It guards its bookings: it is held by whoever books it. */
@Value.Immutable
@CrmStyle
public interface Resource extends Entity<Resource> {

    @Override
    Id<Resource> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** What it is. */
    Kind kind();

    /** What people call it. */
    String name();

    /** Which person of the team it is; absent for all else. */
    Optional<Id<Member>> member();

    /** Where it is; absent for people, and for what moves. */
    Optional<String> place();

    /** How many units can be booked at the same instant, at least 1: the places of a pool car fleet, the seats of a course. */
    @Value.Default
    default int capacity() {
        return 1;
    }

    /** Whether it can still be booked; what is booked already stays. */
    @Value.Default
    default boolean isActive() {
        return true;
    }

    /** What a resource is. */
    enum Kind {
        /** A person of the own team. */
        PERSON,
        /** A room. */
        ROOM,
        /** A vehicle. */
        VEHICLE,
        /** Anything else that can be lent. */
        EQUIPMENT
    }

    /**
     * The id of the resource that a person is: known before it is made, which is when it is booked for the first time. Not the person's
     * own, as an id names one record only.
     */
    static Id<Resource> idOf(Id<Member> person) {
        return Id.of(twisted(person.uuid()));
    }

    /** The id of the person whose resource would have this id. */
    static Id<Member> personOf(Id<Resource> resource) {
        return Id.of(twisted(resource.uuid()));
    }

    private static UUID twisted(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 0x00FF_FFFF_FFFF_FFFFL);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableResource.Builder {}
}
