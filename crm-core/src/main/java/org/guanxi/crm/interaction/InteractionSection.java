package org.guanxi.crm.interaction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.customer.SectionItem;
import org.guanxi.crm.customer.TimelineItem;
import org.guanxi.crm.customer.TimelinePlace;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** What was said with a customer, in its 360° view and its timeline, newest first. */
final class InteractionSection implements CustomerSection {

    private static final String RECORDED = "contact.interaction-recorded";

    private static final LocalizedText TITLE = LocalizedText.of(Map.of("en", "Interactions", "zh", "联系记录"));

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public LocalizedText title() {
        return TITLE;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Content read(Workspace workspace, Customer customer, int limit) {
        Condition<Interaction> own = InteractionTable.CUSTOMER.is(customer.id());
        List<Interaction> newest = workspace.find(Selection.of(InteractionTable.TYPE)
                .where(own)
                .orderBy(InteractionTable.AT.descending())
                .limit(limit));
        Map<Id<Member>, Member> members = members(workspace, newest);
        long count = newest.size() < limit ? newest.size() : workspace.count(InteractionTable.TYPE, own);
        return new Content(
                newest.stream()
                        .map(each -> new SectionItem(
                                record(each), each.summary(), Optional.of(each.at()), facts(each, members)))
                        .toList(),
                count);
    }

    @Override
    public List<TimelineItem> timeline(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
        List<Interaction> newest = workspace.find(before.select(
                InteractionTable.TYPE, InteractionTable.AT, InteractionTable.CUSTOMER.is(customer.id()), limit));
        Map<Id<Member>, Member> members = members(workspace, newest);
        return newest.stream()
                .map(each -> new TimelineItem(
                        each.at(),
                        each.id().uuid(),
                        name(),
                        RECORDED,
                        record(each),
                        each.summary(),
                        each.member().map(members::get).map(Member::actor),
                        facts(each, members)))
                .toList();
    }

    private static RecordRef record(Interaction interaction) {
        return RecordRef.of(InteractionTable.TYPE.kind(), interaction.id());
    }

    private static Map<Id<Member>, Member> members(Workspace workspace, List<Interaction> interactions) {
        Set<Id<Member>> ids = new LinkedHashSet<>();
        interactions.forEach(each -> each.member().ifPresent(ids::add));
        Map<Id<Member>, Member> members = new HashMap<>();
        workspace.getAll(MemberTable.TYPE, ids).forEach(each -> members.put(each.id(), each));
        return members;
    }

    private static Map<String, Object> facts(Interaction interaction, Map<Id<Member>, Member> members) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", interaction.kind().name());
        facts.put("direction", interaction.direction().name());
        interaction.member().map(members::get).ifPresent(member -> facts.put("member", member.name()));
        interaction.department().ifPresent(department -> facts.put("department", department));
        interaction.outcome().ifPresent(outcome -> facts.put("outcome", outcome));
        interaction.nextStep().ifPresent(step -> facts.put("nextStep", step));
        interaction.nextStepOn().ifPresent(day -> facts.put("nextStepOn", day.toString()));
        return facts;
    }
}
