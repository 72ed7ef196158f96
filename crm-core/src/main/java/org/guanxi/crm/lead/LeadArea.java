package org.guanxi.crm.lead;

import java.util.List;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class LeadArea {

    /** The declaration. */
    public static final Area AREA = Area.named("lead")
            .table("lead", Lead.class, () -> LeadTable.TYPE)
            .table("leadRule", LeadRule.class, () -> LeadRuleTable.TYPE)
            .table("leadTurn", LeadTurn.class, () -> LeadTurnTable.TYPE)
            .table("leadAssignment", LeadAssignment.class, () -> LeadAssignmentTable.TYPE)
            .table("leadLadder", LeadLadder.class, () -> LeadLadderTable.TYPE)
            .service(LeadService.class, DefaultLeadService::new)
            .events(LeadEvent.class)
            .offers(Reaction.class, Answers.TALKS)
            .offersLater(DueTask.class, () -> List.of(Escalation.STEP))
            .build();

    private LeadArea() {}
}
