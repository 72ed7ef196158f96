package org.guanxi.crm.pipeline;

import org.guanxi.crm.common.LocalizedText;

/**
 * An entry for the tenant's list of reasons.
 *
 * @param purpose what the reason is given for
 * @param code the code, unique for its purpose; at most 60 code points
 * @param name the name, as people read it
 * @param isCompetitorRequired whether whoever gives it must name the competitor
 * @param isNoteRequired whether whoever gives it must say more in a note
 */
public record ReasonDraft(
        ReasonPurpose purpose, String code, LocalizedText name, boolean isCompetitorRequired, boolean isNoteRequired) {

    /** A reason that can be given without more words. */
    public static ReasonDraft of(ReasonPurpose purpose, String code, LocalizedText name) {
        return new ReasonDraft(purpose, code, name, false, false);
    }

    /** The same, to be given with the competitor's name. */
    public ReasonDraft withCompetitor() {
        return new ReasonDraft(purpose, code, name, true, isNoteRequired);
    }

    /** The same, to be given with a note. */
    public ReasonDraft withNote() {
        return new ReasonDraft(purpose, code, name, isCompetitorRequired, true);
    }

    boolean describes(Reason reason) {
        return reason.isActive()
                && reason.name().equals(name)
                && reason.isCompetitorRequired() == isCompetitorRequired
                && reason.isNoteRequired() == isNoteRequired;
    }
}
