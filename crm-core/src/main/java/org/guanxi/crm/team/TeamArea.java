package org.guanxi.crm.team;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class TeamArea {

    /** The declaration. */
    public static final Area AREA = Area.named("team")
            .table("roleCode", RoleCode.class, () -> RoleCodeTable.TYPE)
            .table("unitKind", UnitKind.class, () -> UnitKindTable.TYPE)
            .table("site", Site.class, () -> SiteTable.TYPE)
            .table("unit", Unit.class, () -> UnitTable.TYPE)
            .table("unitClosure", UnitClosure.class, () -> UnitClosureTable.TYPE)
            .table("member", Member.class, () -> MemberTable.TYPE)
            .table("assignment", Assignment.class, () -> AssignmentTable.TYPE)
            .table("reportingLine", ReportingLine.class, () -> ReportingLineTable.TYPE)
            .table("absence", Absence.class, () -> AbsenceTable.TYPE)
            .service(TeamService.class, unit -> new DefaultTeamService(unit))
            .events(TeamEvent.class)
            .build();

    private TeamArea() {}
}
