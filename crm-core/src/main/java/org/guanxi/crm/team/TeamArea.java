package org.guanxi.crm.team;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class TeamArea {

    /** The declaration. */
    public static final Area AREA = Area.named("team")
            .tables(MemberTable.TYPE)
            .service(TeamService.class, DefaultTeamService::new)
            .build();

    private TeamArea() {}
}
