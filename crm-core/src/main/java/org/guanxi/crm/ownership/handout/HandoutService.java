package org.guanxi.crm.ownership.handout;

import java.util.List;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.ownership.pool.Pool;

/** Hands records out of pools among people, fairly also from run to run. */
public interface HandoutService {

    /**
     * Defines a route, or changes it; code and turn have no effect. If its people or weights change, a strategy by weight begins anew.
     *
     * @param code 1 to 60 code points
     */
    Route defineRoute(String code, Consumer<Route.Builder> details);

    /**
     * Hands these records out, in the order of their age; each is assigned as by {@code assign} of ownership, so that its guards hold,
     * or left, and what was decided is kept. Nobody gets a record who is away today, cools down for it, or has no room. Runs of one route
     * follow each other.
     *
     * @param records of one kind, at most 1,000
     * @return what was decided of each, in the order in which they were handed out
     * @throws org.guanxi.crm.error.NotFound for a route that is not there
     * @throws org.guanxi.crm.error.Invalid {@code handout.records} for none, too many or several kinds, and those of {@link
     *     org.guanxi.crm.distribution.Distribution#of}
     */
    List<HandoutDecision> handOut(String route, List<RecordRef> records);

    /** Hands out what lies in a pool longest, at most so many, as {@link #handOut}; nothing if the pool is empty. */
    List<HandoutDecision> handOutPool(String route, String kind, Id<Pool> pool, int most);

    /** What was decided of a record, the latest first, at most a thousand. For all who may read the record. */
    List<HandoutDecision> decisionsOf(RecordRef record);
}
