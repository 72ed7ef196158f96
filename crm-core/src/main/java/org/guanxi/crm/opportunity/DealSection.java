package org.guanxi.crm.opportunity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.customer.SectionItem;
import org.guanxi.crm.customer.TimelineItem;
import org.guanxi.crm.customer.TimelinePlace;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.pipeline.StageTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** The deals of a customer, newest first; those that are open in a briefing. */
final class DealSection implements CustomerSection {

    private static final LocalizedText TITLE = LocalizedText.of(Map.of("en", "Deals", "zh", "商机"));
    private static final String OPENED = "opportunity.opened";
    private static final String ENTERED = "opportunity.stage-entered";

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public LocalizedText title() {
        return TITLE;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Content read(Workspace workspace, Customer customer, int limit) {
        return content(workspace, OpportunityTable.CUSTOMER.is(customer.id()), limit);
    }

    @Override
    public Content briefing(Workspace workspace, Customer customer, int limit) {
        Condition<Opportunity> open = OpportunityTable.STATE.is(StageKind.OPEN);
        return content(workspace, OpportunityTable.CUSTOMER.is(customer.id()).and(open), limit);
    }

    /** Each deal's beginning, and every stage it came to afterwards, its end among them: two reads, and one for each kind they name. */
    @Override
    public List<TimelineItem> timeline(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
        List<TimelineItem> items = opened(workspace, customer, before, limit);
        items.addAll(moved(workspace, customer, before, limit));
        items.sort(Comparator.comparing(TimelineItem::place));
        return List.copyOf(items.subList(0, Math.min(limit, items.size())));
    }

    private List<TimelineItem> moved(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
        Condition<StageVisit> later = StageVisitTable.KIND
                .isNot(VisitKind.OPENED)
                .and(StageVisitTable.OPPORTUNITY.via(OpportunityTable.CUSTOMER.is(customer.id())));
        List<StageVisit> visits =
                workspace.find(before.select(StageVisitTable.TYPE, StageVisitTable.ENTERED_AT, later, limit));
        Map<Id<Opportunity>, Opportunity> deals = new HashMap<>();
        Set<Id<Opportunity>> named =
                visits.stream().map(StageVisit::opportunity).collect(Collectors.toSet());
        workspace.getAll(OpportunityTable.TYPE, named).forEach(deal -> deals.put(deal.id(), deal));
        Map<Id<Stage>, Stage> stages = new HashMap<>();
        Set<Id<Stage>> passed = visits.stream().map(StageVisit::stage).collect(Collectors.toSet());
        workspace.store().getAll(StageTable.TYPE, passed).forEach(stage -> stages.put(stage.id(), stage));
        List<TimelineItem> items = new ArrayList<>();
        for (StageVisit visit : visits) {
            Opportunity deal = deals.get(visit.opportunity());
            Stage stage = stages.get(visit.stage());
            if (deal != null && stage != null) {
                items.add(moved(visit, deal, stage));
            }
        }
        return items;
    }

    private TimelineItem moved(StageVisit visit, Opportunity deal, Stage stage) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("stage", stage.key());
        facts.put("move", visit.kind());
        visit.amount().ifPresent(amount -> facts.put("amount", amount));
        visit.reason().ifPresent(reason -> facts.put("reason", reason));
        return new TimelineItem(
                visit.enteredAt(),
                visit.id().uuid(),
                name(),
                ENTERED,
                RecordRef.of(OpportunityTable.TYPE.kind(), deal.id()),
                deal.name(),
                Optional.of(visit.actor()),
                facts);
    }

    private List<TimelineItem> opened(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
        List<TimelineItem> items = new ArrayList<>();
        for (Opportunity deal : workspace.find(before.select(
                OpportunityTable.TYPE,
                OpportunityTable.OPENED_AT,
                OpportunityTable.CUSTOMER.is(customer.id()),
                limit))) {
            items.add(new TimelineItem(
                    deal.openedAt(),
                    deal.id().uuid(),
                    name(),
                    OPENED,
                    RecordRef.of(OpportunityTable.TYPE.kind(), deal.id()),
                    deal.name(),
                    Optional.empty(),
                    facts(deal)));
        }
        return items;
    }

    private static Content content(Workspace workspace, Condition<Opportunity> where, int limit) {
        List<Opportunity> deals = workspace.find(Selection.of(OpportunityTable.TYPE)
                .where(where)
                .orderBy(OpportunityTable.OPENED_ON.descending(), OpportunityTable.EXTERNAL_KEY.ascending())
                .limit(limit));
        List<SectionItem> items = deals.stream()
                .map(deal -> new SectionItem(
                        RecordRef.of(OpportunityTable.TYPE.kind(), deal.id()),
                        deal.name(),
                        Optional.of(deal.openedAt()),
                        facts(deal)))
                .toList();
        long count = deals.size() < limit ? deals.size() : workspace.count(OpportunityTable.TYPE, where);
        return new Content(items, count);
    }

    private static Map<String, Object> facts(Opportunity deal) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", deal.state());
        deal.amount().ifPresent(amount -> facts.put("amount", amount));
        facts.put("opened", deal.openedOn());
        deal.closedOn().ifPresent(day -> facts.put("ended", day));
        return facts;
    }
}
