package org.guanxi.crm.common;

import org.guanxi.crm.error.Problems;

/**
 * Names who acts: a person, a program or a rule, in the embedding program's own terms. Immutable.
 *
 * @param value 1 to 100 code points of storable text, see {@link TextRule}
 */
public record ActorId(String value) {

    private static final int MAXIMUM = 100;

    /**
     * Checks the value.
     *
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed} or {@code text.too-long}
     */
    public ActorId {
        Problems problems = new Problems();
        TextRule.check("actor", value, MAXIMUM, problems);
        problems.throwIfAny();
    }

    /**
     * Names an actor.
     *
     * @param value its name
     * @return the actor's id
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed} or {@code text.too-long}
     */
    public static ActorId of(String value) {
        return new ActorId(value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
