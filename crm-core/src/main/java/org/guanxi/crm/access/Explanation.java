package org.guanxi.crm.access;

import java.util.List;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.RecordRef;

/**
 * Why an actor may do something with a record, or may not.
 *
 * @param actor the actor
 * @param action what was asked
 * @param target the record
 * @param isAllowed whether the actor may
 * @param reason the deciding reason
 * @param verdicts every grant of the actor that speaks of the action and the kind, and whether it reaches the record
 */
public record Explanation(
        ActorId actor, Action action, RecordRef target, boolean isAllowed, Reason reason, List<Verdict> verdicts) {

    /** Copies the list. */
    public Explanation {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * One grant.
     *
     * @param role the code of the role that has it
     * @param grant the grant
     * @param allows whether it reaches the record
     */
    public record Verdict(String role, Grant grant, boolean allows) {}

    /** What decides. */
    public enum Reason {
        /** The actor may do everything, by the program's own word. */
        TRUSTED,
        /** The policy in use is not by role; it says yes or no itself. */
        OTHER_POLICY,
        /** At least one grant reaches the record. */
        GRANTED,
        /** The actor is nobody of the tenant today. */
        NO_MEMBER,
        /** The actor holds no role. */
        NO_ROLE,
        /** No role of the actor speaks of this. */
        NO_GRANT,
        /** Roles speak of this, but none of their grants reaches the record. */
        OUT_OF_REACH,
        /**
         * The record may not be read although the rights would reach it: it is private to others, or about a record that the actor may not
         * read, or part of such a one. Said of reading alone.
         */
        WITHHELD,
        /** The record may be read although no grant reaches it: an area opens it, such as the pool that it lies in. Said of reading alone. */
        OPENED
    }
}
