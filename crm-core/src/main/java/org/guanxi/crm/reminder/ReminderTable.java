package org.guanxi.crm.reminder;

import java.time.Duration;
import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Reminder}. */
public final class ReminderTable {

    private static final EntityTypeBuilder<Reminder, Reminder.Builder> TABLE = EntityType.describe(
                    "reminder", Reminder.class, Reminder.Builder::new, Reminder.Builder::from, Reminder.Builder::build)
            .identity(Reminder.Builder::id, Reminder.Builder::version);

    public static final ReferenceAttribute<Reminder, Member> MEMBER = TABLE.reference(
            "member",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Reminder::member,
            Reminder.Builder::member);
    public static final TextAttribute<Reminder> TEXT = TABLE.text("text", 500, Reminder::text, Reminder.Builder::text);
    public static final LinkAttribute<Reminder> ABOUT =
            TABLE.optionalLink("about", Upon.partOf(), Reminder::about, Reminder.Builder::about);
    public static final LinkAttribute<Reminder> ROOT =
            TABLE.optionalLink("root", Upon.partOf(), Reminder::root, Reminder.Builder::root);
    public static final OrderedAttribute<Reminder, Duration> BEFORE =
            TABLE.optionalDuration("before", Reminder::before, Reminder.Builder::before);
    public static final OrderedAttribute<Reminder, Instant> DUE_AT =
            TABLE.instant("dueAt", Reminder::dueAt, Reminder.Builder::dueAt);
    public static final TextAttribute<Reminder> CHANNEL =
            TABLE.text("channel", 40, Reminder::channel, Reminder.Builder::channel);
    public static final ScalarAttribute<Reminder, ReminderState> STATE =
            TABLE.choice("state", ReminderState.class, Reminder::state, Reminder.Builder::state);
    public static final OrderedAttribute<Reminder, Instant> CREATED_AT =
            TABLE.instant("createdAt", Reminder::createdAt, Reminder.Builder::createdAt);
    public static final OrderedAttribute<Reminder, Instant> FIRED_AT =
            TABLE.optionalInstant("firedAt", Reminder::firedAt, Reminder.Builder::firedAt);
    public static final OrderedAttribute<Reminder, Instant> ENDED_AT =
            TABLE.optionalInstant("endedAt", Reminder::endedAt, Reminder.Builder::endedAt);

    public static final EntityType<Reminder> TYPE =
            TABLE.sorted(MEMBER, STATE, DUE_AT).personal(TEXT).ownedBy(MEMBER).build();

    private ReminderTable() {}
}
