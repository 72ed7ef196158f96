package org.guanxi.crm.opportunity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.internal.Workspace.Change;
import org.guanxi.crm.storage.Selection;

/**
 * The visits of deals. They are written on the library's own account, as they follow from what a caller may do with a deal.
 */
final class Visits {

    private final Workspace workspace;

    Visits(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The visit that an open deal is on. */
    StageVisit present(Opportunity deal) {
        return Objects.requireNonNull(present(List.of(deal.id())).get(deal.id()), "an open deal is on a visit");
    }

    /** The visits that these open deals, a thousand at most, are on. */
    Map<Id<Opportunity>, StageVisit> present(Collection<Id<Opportunity>> deals) {
        Map<Id<Opportunity>, StageVisit> present = new HashMap<>();
        workspace
                .store()
                .find(Selection.of(StageVisitTable.TYPE)
                        .where(StageVisitTable.OPPORTUNITY.in(deals).and(StageVisitTable.LEFT_AT.isAbsent()))
                        .limit(Selection.MAXIMUM_LIMIT))
                .forEach(visit -> present.put(visit.opportunity(), visit));
        return present;
    }

    /** Writes those that end and those that begin; each of the former has the version at which it was read. */
    void write(Collection<StageVisit> read, Collection<StageVisit> visits) {
        Map<Id<StageVisit>, StageVisit> before = new HashMap<>();
        read.forEach(visit -> before.put(visit.id(), visit));
        List<Change<StageVisit>> ended = new ArrayList<>();
        List<StageVisit> begun = new ArrayList<>();
        for (StageVisit visit : visits) {
            StageVisit was = before.get(visit.id());
            if (was == null) {
                begun.add(visit);
            } else {
                ended.add(new Change<>(was, visit, left(visit)));
            }
        }
        workspace.asSystem(system -> {
            system.updateAll(StageVisitTable.TYPE, ended);
            return system.insertAll(StageVisitTable.TYPE, begun, Visits::entered);
        });
    }

    private static OpportunityEvent left(StageVisit visit) {
        return new OpportunityEvent.StageLeft(
                visit.opportunity(), visit.seq(), visit.stage(), visit.leftAt().orElseThrow());
    }

    private static OpportunityEvent entered(StageVisit visit) {
        return new OpportunityEvent.StageEntered(
                visit.opportunity(), visit.seq(), visit.stage(), visit.kind(), visit.enteredAt());
    }
}
