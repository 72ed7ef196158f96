package org.guanxi.crm.pipeline;

/** What a stage means for a deal that is in it; also the state of the deal itself. */
public enum StageKind {
    /** The deal is in the works. */
    OPEN,
    /** The customer buys. */
    WON,
    /** The customer does not buy, or buys elsewhere. */
    LOST,
    /** There was no decision: the deal was a mistake, a double, or came to nothing. */
    ABANDONED;

    /** Whether a deal in such a stage is at an end. */
    public boolean isEnd() {
        return this != OPEN;
    }
}
