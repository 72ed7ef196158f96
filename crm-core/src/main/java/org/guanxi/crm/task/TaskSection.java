package org.guanxi.crm.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.customer.SectionItem;
import org.guanxi.crm.customer.TimelineItem;
import org.guanxi.crm.customer.TimelinePlace;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;

/** What is still to be done for a customer, in the 360° view: the most urgent first. */
final class TaskSection implements CustomerSection {

    private static final LocalizedText TITLE = LocalizedText.of(Map.of("en", "Tasks", "zh", "任务"));

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public LocalizedText title() {
        return TITLE;
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public Content read(Workspace workspace, Customer customer, int limit) {
        Condition<Task> open = TaskTable.CUSTOMER.is(customer.id()).and(TaskLists.open());
        List<Task> tasks = workspace.find(TaskLists.ordered(open).limit(limit));
        long count = tasks.size() < limit ? tasks.size() : workspace.count(TaskTable.TYPE, open);
        return new Content(
                tasks.stream()
                        .map(each -> new SectionItem(record(each), each.title(), each.dueAt(), facts(each)))
                        .toList(),
                count);
    }

    @Override
    public List<TimelineItem> timeline(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
        return workspace
                .find(before.select(TaskTable.TYPE, TaskTable.CREATED_AT, TaskTable.CUSTOMER.is(customer.id()), limit))
                .stream()
                .map(each -> new TimelineItem(
                        each.createdAt(),
                        each.id().uuid(),
                        name(),
                        "task.added",
                        record(each),
                        each.title(),
                        Optional.of(each.createdBy()),
                        facts(each)))
                .toList();
    }

    private static RecordRef record(Task task) {
        return RecordRef.of(TaskTable.TYPE.kind(), task.id());
    }

    private static Map<String, Object> facts(Task task) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", task.state().name());
        facts.put("priority", task.priority());
        task.dueOn()
                .map(Object::toString)
                .or(() -> task.dueAt().map(Object::toString))
                .ifPresent(due -> facts.put("due", due));
        return facts;
    }
}
