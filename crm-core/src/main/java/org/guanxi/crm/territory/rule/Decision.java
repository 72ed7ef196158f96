package org.guanxi.crm.territory.rule;

import java.util.List;
import java.util.Optional;

/**
 * Where a record lies, and why.
 *
 * @param outcome what decided
 * @param territory the code of the territory; absent if it lies in none
 * @param others the territories that match too, best first, each with why it is not the one; only in an explanation
 */
public record Decision(Outcome outcome, Optional<String> territory, List<Other> others) {

    /** Copies the list. */
    public Decision {
        others = List.copyOf(others);
    }

    /** What decides. */
    public enum Outcome {
        /** It is pinned there. */
        PINNED,
        /** It is named for it. */
        NAMED,
        /** It meets the rule. */
        RULE,
        /** It matches nothing, and this takes the rest. */
        REST,
        /** Several match, and nothing settles which. */
        AMBIGUOUS,
        /** It matches nothing. */
        NOWHERE
    }

    /** Why a territory that matches is not the one. */
    public enum Lost {
        /** The record is pinned elsewhere. */
        PINNED_ELSEWHERE,
        /** The record is named for another. */
        NAMED_ELSEWHERE,
        /** Another has the smaller number of priority. */
        PRIORITY,
        /** Another lies deeper in the tree. */
        DEPTH,
        /** The rule of another asks for more attributes, or for a longer beginning of a text. */
        LESS_SPECIFIC,
        /** Nothing but the code of another, which comes first. */
        CODE,
        /** Nothing settles between it and another, and so none gets the record. */
        TIED
    }

    /**
     * One that matches too.
     *
     * @param code its code
     * @param why why it is not the one
     */
    public record Other(String code, Lost why) {}
}
