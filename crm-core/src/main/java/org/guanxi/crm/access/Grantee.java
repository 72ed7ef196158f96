package org.guanxi.crm.access;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/**
 * With whom a record is shared: exactly one of both is present.
 *
 * @param member a person
 * @param unit all who are assigned to this unit or below it
 */
public record Grantee(Optional<Id<Member>> member, Optional<Id<Unit>> unit) {

    /** Checks that it is one of both. */
    public Grantee {
        if (member.isPresent() == unit.isPresent()) {
            throw new IllegalArgumentException("a grantee is either a person or a unit");
        }
    }

    /** A person. */
    public static Grantee member(Id<Member> member) {
        return new Grantee(Optional.of(member), Optional.empty());
    }

    /** All who are assigned to this unit or below it. */
    public static Grantee unit(Id<Unit> unit) {
        return new Grantee(Optional.empty(), Optional.of(unit));
    }
}
