package org.guanxi.crm.pipeline;

/** What a reason is given for. */
public enum ReasonPurpose {
    /** Why a deal was won. */
    WON,
    /** Why a deal was lost. */
    LOST,
    /** Why a deal was abandoned. */
    ABANDONED,
    /** Why a deal went back to an earlier stage. */
    BACK,
    /** Why a deal was reopened. */
    REOPEN;

    /** What the reason for such an end is given for. */
    public static ReasonPurpose of(StageKind end) {
        return switch (end) {
            case WON -> WON;
            case LOST -> LOST;
            case ABANDONED -> ABANDONED;
            case OPEN -> throw new IllegalArgumentException("a deal that is open has not ended");
        };
    }
}
