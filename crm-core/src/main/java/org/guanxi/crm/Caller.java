package org.guanxi.crm;

import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.TenantId;

/**
 * Who calls, in which tenant, and why.
 *
 * @param tenant the tenant, a wall that no call looks over
 * @param actor who calls, by the host's own name for that person or program
 * @param reason why, in the caller's words; lands in the journal
 */
public record Caller(TenantId tenant, ActorId actor, Optional<String> reason) {

    /** The actor who does what is due: {@code system}. */
    public static final ActorId SYSTEM = ActorId.of("system");

    /** This actor in this tenant. */
    public static Caller of(String tenant, String actor) {
        return of(TenantId.of(tenant), ActorId.of(actor));
    }

    /** This actor in this tenant. */
    public static Caller of(TenantId tenant, ActorId actor) {
        return new Caller(tenant, actor, Optional.empty());
    }

    /** The library itself, which does what is due. */
    public static Caller system(TenantId tenant) {
        return of(tenant, SYSTEM);
    }

    /** The same caller, who acts for this reason. */
    public Caller because(String why) {
        return new Caller(tenant, actor, Optional.of(why));
    }
}
