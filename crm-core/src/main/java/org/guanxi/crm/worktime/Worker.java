package org.guanxi.crm.worktime;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/**
 * Whose hours are meant: a person's, a unit's, or those of a service such as a hotline. Immutable.
 *
 * @param member the person; absent if it is none
 * @param unit the unit; absent if it is none
 * @param service the embedder's code of the service, at most 60 code points; absent if it is none
 */
public record Worker(Optional<Id<Member>> member, Optional<Id<Unit>> unit, Optional<String> service) {

    /**
     * Checks that one is meant.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.one-worker} if none or several are
     */
    public Worker {
        if (member.stream().count() + unit.stream().count() + service.stream().count() != 1) {
            throw Problems.one("worker", "worktime.one-worker");
        }
    }

    /** A person. */
    public static Worker member(Id<Member> member) {
        return new Worker(Optional.of(member), Optional.empty(), Optional.empty());
    }

    /** A unit, and whoever belongs to it or to those below it, where nothing nearer is said. */
    public static Worker unit(Id<Unit> unit) {
        return new Worker(Optional.empty(), Optional.of(unit), Optional.empty());
    }

    /** A service. */
    public static Worker service(String code) {
        return new Worker(Optional.empty(), Optional.empty(), Optional.of(code));
    }
}
