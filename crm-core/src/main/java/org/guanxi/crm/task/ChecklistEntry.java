package org.guanxi.crm.task;

import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;

/**
 * One line of a task's checklist.
 *
 * @param text what is to be seen to; 1 to 300 code points
 * @param isDone whether it was seen to
 */
public record ChecklistEntry(String text, boolean isDone) {

    private static final int LONGEST = 300;

    /**
     * Checks the text.
     *
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed} or {@code text.too-long}
     */
    public ChecklistEntry {
        Problems problems = new Problems();
        TextRule.check("text", text, LONGEST, problems);
        problems.throwIfAny();
    }

    /** An entry that is open. */
    public static ChecklistEntry of(String text) {
        return new ChecklistEntry(text, false);
    }
}
