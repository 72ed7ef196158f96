package org.guanxi.crm.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Task}. */
public final class TaskTable {

    private static final EntityTypeBuilder<Task, Task.Builder> TABLE = EntityType.describe(
                    "task", Task.class, Task.Builder::new, Task.Builder::from, Task.Builder::build)
            .identity(Task.Builder::id, Task.Builder::version);

    public static final TextAttribute<Task> TITLE = TABLE.text("title", 200, Task::title, Task.Builder::title);
    public static final TextAttribute<Task> NOTE = TABLE.optionalText("note", 10_000, Task::note, Task.Builder::note);
    public static final ReferenceAttribute<Task, Member> OWNER = TABLE.reference(
            "owner",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Task::owner,
            Task.Builder::owner);
    public static final OrderedAttribute<Task, Instant> DUE_AT =
            TABLE.optionalInstant("dueAt", Task::dueAt, Task.Builder::dueAt);
    public static final OrderedAttribute<Task, LocalDate> DUE_ON =
            TABLE.optionalDate("dueOn", Task::dueOn, Task.Builder::dueOn);
    /** Worked out, and so never set. */
    public static final OrderedAttribute<Task, Instant> DUE_ORDER =
            TABLE.instant("dueOrder", Task::dueOrder, (builder, worked) -> {});

    public static final ScalarAttribute<Task, ZoneId> ZONE =
            TABLE.optionalPrinted("zone", 60, ZoneId::getId, ZoneId::of, Task::zone, Task.Builder::zone);
    public static final OrderedAttribute<Task, Integer> PRIORITY =
            TABLE.integer("priority", Task::priority, Task.Builder::priority);
    public static final ScalarAttribute<Task, TaskState> STATE =
            TABLE.choice("state", TaskState.class, Task::state, Task.Builder::state);
    /** Worked out, and so never set. */
    public static final ScalarAttribute<Task, Boolean> IS_OPEN =
            TABLE.flag("isOpen", Task::isOpen, (builder, worked) -> {});

    public static final TextAttribute<Task> WAITS_FOR =
            TABLE.optionalText("waitsFor", 500, Task::waitsFor, Task.Builder::waitsFor);
    public static final NestedAttribute<Task, List<ChecklistEntry>> CHECKLIST =
            TABLE.nestedList("checklist", ChecklistEntry.class, Task::checklist, Task.Builder::checklist);
    public static final LinkAttribute<Task> ABOUT =
            TABLE.optionalLink("about", Upon.partOf(), Task::about, Task.Builder::about);
    public static final LinkAttribute<Task> ROOT =
            TABLE.optionalLink("root", Upon.partOf(), Task::root, Task.Builder::root);
    public static final ReferenceAttribute<Task, Customer> CUSTOMER =
            TABLE.optionalReference("customer", Customer.class, Upon.partOf(), Task::customer, Task.Builder::customer);
    public static final TextAttribute<Task> RULE = TABLE.optionalText("rule", 500, Task::rule, Task.Builder::rule);
    public static final ReferenceAttribute<Task, Task> FIRST =
            TABLE.optionalReference("first", Task.class, Upon.partOf(), Task::first, Task.Builder::first);
    public static final OrderedAttribute<Task, Instant> SERIES_START =
            TABLE.optionalInstant("seriesStart", Task::seriesStart, Task.Builder::seriesStart);
    public static final OrderedAttribute<Task, Instant> OCCURRENCE =
            TABLE.optionalInstant("occurrence", Task::occurrence, Task.Builder::occurrence);
    public static final ReferenceAttribute<Task, Member> OFFERED_TO = TABLE.optionalReference(
            "offeredTo",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Task::offeredTo,
            Task.Builder::offeredTo);
    public static final ScalarAttribute<Task, ActorId> CREATED_BY =
            TABLE.printed("createdBy", 100, ActorId::value, ActorId::of, Task::createdBy, Task.Builder::createdBy);
    public static final OrderedAttribute<Task, Instant> CREATED_AT =
            TABLE.instant("createdAt", Task::createdAt, Task.Builder::createdAt);
    public static final OrderedAttribute<Task, Instant> ENDED_AT =
            TABLE.optionalInstant("endedAt", Task::endedAt, Task.Builder::endedAt);

    public static final EntityType<Task> TYPE = TABLE.customFields(Task::custom, Task.Builder::custom)
            .sorted(OWNER, IS_OPEN, DUE_ORDER, PRIORITY)
            .sorted(IS_OPEN, DUE_ORDER, PRIORITY)
            .sorted(CUSTOMER, CREATED_AT)
            .sorted(ABOUT.recordId(), DUE_ORDER)
            .personal(TITLE, NOTE, WAITS_FOR, CHECKLIST)
            .ownedBy(OWNER)
            .build();

    private TaskTable() {}
}
