package org.guanxi.crm.calendar.booking;

import java.util.Map;

/** What a conflict leads to. Pure. */
@FunctionalInterface
public interface ConflictPolicy {

    /** What follows from this conflict. */
    Treatment treat(Conflict conflict);

    /** What can follow from a conflict, from the mildest to the hardest. */
    enum Treatment {
        /** Nothing; it is not told. */
        ALLOW,
        /** It is told, and booked. */
        WARN,
        /** It is told, and booked only if the caller insists. */
        ASK,
        /** It is told, and never booked. */
        REFUSE
    }

    /**
     * What suits most: rooms, vehicles and equipment are never taken twice, a required person only if the caller insists; all that is
     * milder, and whatever concerns only those whose presence is optional, is told and booked.
     */
    static ConflictPolicy standard() {
        return conflict -> {
            boolean isHard = conflict.kind() == Conflict.Kind.BUSY || conflict.kind() == Conflict.Kind.CAPACITY;
            if (!isHard) {
                return Treatment.WARN;
            }
            if (conflict.resourceKind() != Resource.Kind.PERSON) {
                return Treatment.REFUSE;
            }
            return conflict.isRequired() ? Treatment.ASK : Treatment.WARN;
        };
    }

    /** One treatment for each kind of conflict, whoever it concerns; {@link Treatment#REFUSE} for a kind that is not named. */
    static ConflictPolicy perKind(Map<Conflict.Kind, Treatment> treatments) {
        Map<Conflict.Kind, Treatment> copy = Map.copyOf(treatments);
        return conflict -> copy.getOrDefault(conflict.kind(), Treatment.REFUSE);
    }
}
