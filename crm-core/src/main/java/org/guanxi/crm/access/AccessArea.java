package org.guanxi.crm.access;

import org.guanxi.crm.internal.Area;

/** What the rights bring. */
public final class AccessArea {

    /** The declaration. */
    public static final Area AREA = Area.named("access")
            .table("accessRole", AccessRole.class, () -> AccessRoleTable.TYPE)
            .table("roleGrant", RoleGrant.class, () -> RoleGrantTable.TYPE)
            .table("share", Share.class, () -> ShareTable.TYPE)
            .service(AccessService.class, unit -> new DefaultAccessService(unit))
            .events(AccessEvent.class)
            .policy(AccessPolicy.class, AccessPolicy.open())
            .build();

    private AccessArea() {}
}
