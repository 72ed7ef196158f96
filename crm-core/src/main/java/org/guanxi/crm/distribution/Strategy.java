package org.guanxi.crm.distribution;

/** How the one who gets a record is chosen among those who may take it. */
public enum Strategy {
    /**
     * The one who has waited longest. Who is passed over keeps the place in the queue. If all may take all records, then at every
     * prefix, also across runs, nobody has got more than one record more than anybody else.
     */
    ROUND_ROBIN,
    /**
     * In proportion to the weights, by Tijdeman's chairman rule. If all may take all records, then at every prefix, also across
     * runs, what each of m people has got differs from the exact share by at most 1 − 1/(2m−2), and so by less than one.
     */
    WEIGHTED,
    /** The one with the smallest load for the weight; among equals the one who has waited longest. */
    LEAST_LOADED,
    /** The one with the most room left; among equals the one who has waited longest. */
    MOST_ROOM,
    /**
     * So that as many records as possible find somebody: a record already handed out in this run moves to another who may take it,
     * where that lets one more be handed out. Otherwise as {@link #ROUND_ROBIN}.
     */
    MAXIMUM_COVERAGE
}
