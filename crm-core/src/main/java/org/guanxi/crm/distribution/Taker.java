package org.guanxi.crm.distribution;

import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;

/**
 * Somebody who may take records.
 *
 * @param member who
 * @param weight the share, against the others' weights, 0 to {@value #MAXIMUM_WEIGHT}; of a weight of zero nothing is handed out
 * @param load how much the person has to do already, in records
 * @param room how many more records the person may hold; {@link #UNBOUNDED} if there is no limit
 * @param quota how many more the person may get in this while; {@link #UNBOUNDED} if there is no limit
 */
public record Taker(Id<Member> member, int weight, long load, long room, long quota) {

    /** No limit. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    /** The largest weight. */
    public static final int MAXIMUM_WEIGHT = 10_000;

    /** Somebody of weight 1, with nothing to do and no limits. */
    public static Taker of(Id<Member> member) {
        return new Taker(member, 1, 0, UNBOUNDED, UNBOUNDED);
    }

    /** The same with this weight. */
    public Taker weighing(int share) {
        return new Taker(member, share, load, room, quota);
    }

    /** The same with this load. */
    public Taker loadedWith(long records) {
        return new Taker(member, weight, records, room, quota);
    }

    /** The same with room for this many more. */
    public Taker withRoomFor(long records) {
        return new Taker(member, weight, load, records, quota);
    }

    /** The same with this much of a quota left. */
    public Taker withQuota(long records) {
        return new Taker(member, weight, load, room, records);
    }
}
