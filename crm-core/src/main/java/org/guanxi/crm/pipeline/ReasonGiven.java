package org.guanxi.crm.pipeline;

import java.util.Optional;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;

/**
 * A reason as somebody gives it.
 *
 * @param code the code of an entry of the tenant's list
 * @param note what there is to say beyond the code, at most 2,000 code points
 * @param competitor who won instead, or was beaten, at most 200 code points
 */
public record ReasonGiven(String code, Optional<String> note, Optional<String> competitor) {

    /** How long a note can be. */
    public static final int LONGEST_NOTE = 2000;
    /** How long the name of a competitor can be. */
    public static final int LONGEST_COMPETITOR = 200;

    /**
     * Checks the texts.
     *
     * @throws org.guanxi.crm.error.Invalid naming every bad text
     */
    public ReasonGiven {
        Problems problems = new Problems();
        TextRule.check("code", code, 60, problems);
        note.ifPresent(text -> TextRule.check("note", text, LONGEST_NOTE, problems));
        competitor.ifPresent(text -> TextRule.check("competitor", text, LONGEST_COMPETITOR, problems));
        problems.throwIfAny();
    }

    /** The reason of this code, without more words. */
    public static ReasonGiven of(String code) {
        return new ReasonGiven(code, Optional.empty(), Optional.empty());
    }

    /** The same with a note. */
    public ReasonGiven withNote(String text) {
        return new ReasonGiven(code, Optional.of(text), competitor);
    }

    /** The same with the competitor who won instead, or was beaten. */
    public ReasonGiven withCompetitor(String name) {
        return new ReasonGiven(code, note, Optional.of(name));
    }
}
