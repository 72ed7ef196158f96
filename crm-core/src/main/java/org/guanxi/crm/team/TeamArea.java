package org.guanxi.crm.team;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class TeamArea {

    /** The declaration. */
    public static final Area AREA = Area.named("team")
            .tables(
                    RoleCodeTable.TYPE,
                    UnitKindTable.TYPE,
                    SiteTable.TYPE,
                    UnitTable.TYPE,
                    UnitClosureTable.TYPE,
                    MemberTable.TYPE,
                    AssignmentTable.TYPE,
                    ReportingLineTable.TYPE,
                    AbsenceTable.TYPE)
            .service(TeamService.class, DefaultTeamService::new)
            .events(TeamEvent.class)
            .build();

    private TeamArea() {}
}
