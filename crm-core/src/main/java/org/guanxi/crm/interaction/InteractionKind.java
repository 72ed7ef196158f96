package org.guanxi.crm.interaction;

/** What sort of touch an interaction was. */
public enum InteractionKind {
    /** A telephone call. */
    CALL,
    /** One was at the other's place. */
    VISIT,
    /** A talk at an agreed time, in a room or on screens. */
    MEETING,
    /** A mail, electronic or on paper. */
    MAIL,
    /** A short message or chat. */
    MESSAGE,
    /** A telefax. */
    FAX,
    /** Both were at a fair, a seminar or the like. */
    EVENT,
    /** They did something on our pages. */
    WEB
}
