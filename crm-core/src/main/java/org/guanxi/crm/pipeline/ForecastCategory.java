package org.guanxi.crm.pipeline;

/** How far a deal is counted on in a forecast. */
public enum ForecastCategory {
    /** Not counted on: lost, abandoned, or kept out on purpose. */
    OMITTED,
    /** In the works. */
    PIPELINE,
    /** May well be won in time. */
    BEST_CASE,
    /** The seller vouches for it. */
    COMMIT,
    /** Won. */
    CLOSED
}
