package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.StageVisit;
import org.guanxi.crm.opportunity.VisitKind;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.pipeline.StageTable;
import org.guanxi.crm.storage.Selection;

/** The invariants of a deal and its visits, checked from what can be read of them alone. */
final class DealCheck {

    private final Opportunity deal;
    private final List<StageVisit> visits;
    private final Map<Id<Stage>, Stage> stages = new HashMap<>();

    private DealCheck(DealWorld world, Id<Opportunity> id) {
        this.deal = world.deals.get(id);
        this.visits = world.deals.history(id);
        world.session.records().forEach(Selection.of(StageTable.TYPE), stage -> stages.put(stage.id(), stage));
    }

    static void check(DealWorld world, Id<Opportunity> id) {
        DealCheck check = new DealCheck(world, id);
        check.visitsFollowOneAnother();
        check.closedMeansOneThing();
        check.dwellTimesAddUp();
        check.theHistoryReplays();
        check.probabilitiesAreInRange();
    }

    private Stage stage(StageVisit visit) {
        return stages.get(visit.stage());
    }

    private void visitsFollowOneAnother() {
        for (int i = 0; i < visits.size(); i++) {
            StageVisit visit = visits.get(i);
            assertThat(visit.seq()).as("S1").isEqualTo(i + 1);
            assertThat(visit.leftAt().isEmpty()).as("S1").isEqualTo(deal.isOpen() && i == visits.size() - 1);
            if (i > 0 && visit.kind() == VisitKind.REOPEN) {
                assertThat(visit.enteredAt())
                        .as("S1")
                        .isAfterOrEqualTo(visits.get(i - 1).leftAt().orElseThrow());
            } else if (i > 0) {
                assertThat(visit.enteredAt())
                        .as("S1")
                        .isEqualTo(visits.get(i - 1).leftAt().orElseThrow());
            }
        }
    }

    private void closedMeansOneThing() {
        boolean isClosed = stages.get(deal.stage()).kind() != StageKind.OPEN;
        assertThat(deal.state()).as("S2").isEqualTo(stages.get(deal.stage()).kind());
        assertThat(deal.closedAt().isPresent()).as("S2").isEqualTo(isClosed);
        assertThat(deal.closedOn().isPresent()).as("S2").isEqualTo(isClosed);
        assertThat(deal.daysToClose().isPresent()).as("S2").isEqualTo(isClosed);
        assertThat(deal.closedFrom().isPresent()).as("S2").isEqualTo(isClosed);
        assertThat(deal.reason().isPresent()).as("S2").isEqualTo(isClosed);
    }

    private void dwellTimesAddUp() {
        Duration dwelt = Duration.ZERO;
        Duration away = Duration.ZERO;
        for (int i = 0; i < visits.size(); i++) {
            StageVisit visit = visits.get(i);
            if (visit.leftAt().isPresent()) {
                Duration stay =
                        Duration.between(visit.enteredAt(), visit.leftAt().get());
                assertThat(visit.dwellSeconds()).as("S3").contains(stay.toSeconds());
                dwelt = dwelt.plus(stay);
            }
            if (visit.kind() == VisitKind.REOPEN) {
                away = away.plus(Duration.between(visits.get(i - 1).leftAt().orElseThrow(), visit.enteredAt()));
            }
        }
        if (deal.closedAt().isPresent()) {
            assertThat(dwelt.plus(away))
                    .as("S3")
                    .isEqualTo(Duration.between(deal.openedAt(), deal.closedAt().get()));
        }
    }

    private void theHistoryReplays() {
        StageVisit last = visits.get(visits.size() - 1);
        assertThat(last.stage()).as("S4").isEqualTo(deal.stage());
        assertThat(last.enteredAt()).as("S4").isEqualTo(deal.enteredAt());
        assertThat(visits).as("S4").hasSize(deal.visits());
        assertThat(visits.get(0).kind()).as("S4").isEqualTo(VisitKind.OPENED);
        for (int i = 1; i < visits.size(); i++) {
            Stage from = stage(visits.get(i - 1));
            Stage to = stage(visits.get(i));
            boolean isTold = switch (visits.get(i).kind()) {
                case FORWARD -> !from.kind().isEnd() && to.position() == from.position() + 1;
                case SKIP -> !from.kind().isEnd() && to.position() > from.position() + 1;
                case BACK -> !from.kind().isEnd() && to.position() < from.position();
                case CLOSE -> !from.kind().isEnd() && to.kind().isEnd();
                case REOPEN -> from.kind().isEnd() && to.equals(stage(visits.get(i - 2)));
                case MIGRATE ->
                    !from.pipeline().equals(to.pipeline()) && to.key().equals(from.key());
                case OPENED -> false;
            };
            assertThat(isTold).as("S4 and S6: %s", visits.get(i)).isTrue();
        }
    }

    private void probabilitiesAreInRange() {
        BigDecimal percent = deal.probability().value();
        assertThat(percent).as("S5").isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        if (deal.state() == StageKind.WON) {
            assertThat(percent).as("S5").isEqualByComparingTo("100");
        } else if (!deal.isOpen()) {
            assertThat(percent).as("S5").isEqualByComparingTo("0");
        }
    }
}
