package org.guanxi.crm.interaction;

import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;

/**
 * Something that belongs to an interaction and is kept elsewhere.
 *
 * @param name what people read, 1 to 200 code points
 * @param location where it is: an address of the web or the id of a file, 1 to 1,000 code points
 */
public record Attachment(String name, String location) {

    /**
     * Checks the texts.
     *
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed} or {@code text.too-long}
     */
    public Attachment {
        Problems problems = new Problems();
        TextRule.check("name", name, 200, problems);
        TextRule.check("location", location, 1000, problems);
        problems.throwIfAny();
    }
}
