package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.promise.Promise;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.reminder.Reminder;
import org.guanxi.crm.reminder.ReminderEvent;
import org.guanxi.crm.reminder.ReminderService;
import org.guanxi.crm.reminder.ReminderState;
import org.guanxi.crm.reminder.ReminderTable;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.task.Due;
import org.guanxi.crm.task.NewTask;
import org.guanxi.crm.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What reminders promise, on every adapter. */
@Tag("CAL-09")
public abstract class ReminderContract {

    private static final Instant TOMORROW = Office.START.plus(Duration.ofDays(1));

    private final List<Id<Reminder>> fired = new ArrayList<>();
    private final String subscription = "sms-" + UUID.randomUUID();
    private final Office office = new Office(
            newStorage(),
            builder -> builder.subscribe(Subscription.named(subscription).events("reminder.fired"))
                    .reactTo(ReminderEvent.Fired.class, (event, tx) -> fired.add(event.reminder())));
    private final ReminderService reminders = office.anna.reminders();

    /** A store, possibly used before. */
    protected abstract Storage newStorage();

    private Reminder in(Duration time) {
        return reminders.remindAt(office.clock.instant().plus(time), "Call back", details -> {});
    }

    private Reminder now(Reminder reminder) {
        return office.anna.records().get(ReminderTable.TYPE, reminder.id());
    }

    private Task dueTomorrow() {
        return office.anna
                .tasks()
                .add(NewTask.builder().title("Offer").due(Due.at(TOMORROW)).build());
    }

    private Reminder anHourBefore(Task task) {
        return reminders.remindBefore(Office.ref(task), Duration.ofHours(1), "Offer is due", details -> {});
    }

    private void tick(Duration time) {
        office.clock.tick(time);
        office.runDue();
    }

    @Test
    void aReminderFiresOnceAndWaitsUntilItIsAcknowledged() {
        Reminder reminder = in(Duration.ofHours(1));
        tick(Duration.ofMinutes(59));
        assertThat(fired).isEmpty();
        tick(Duration.ofMinutes(1));
        tick(Duration.ofHours(1));
        assertThat(fired).containsExactly(reminder.id());
        assertThat(reminders.fired(Optional.empty()).items())
                .extracting(Reminder::id)
                .containsExactly(reminder.id());
        assertThat(office.bo.reminders().fired(Optional.empty()).items()).isEmpty();
        assertThat(reminders.acknowledge(reminder.id()).state()).isEqualTo(ReminderState.ACKNOWLEDGED);
        assertThat(reminders.fired(Optional.empty()).items()).isEmpty();
        assertThat(reminders.acknowledge(reminder.id()).endedAt()).contains(office.clock.instant());
    }

    @Test
    void remindersThatAreLateAreCaughtUp() {
        List<Id<Reminder>> made = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            made.add(in(Duration.ofHours(i)).id());
        }
        assertThat(reminders.planned(Optional.empty()).items())
                .extracting(Reminder::id)
                .containsExactlyElementsOf(made);
        tick(Duration.ofDays(30));
        assertThat(fired).containsExactlyElementsOf(made);
    }

    @Test
    void whatFiresIsDeliveredToTheOutsideOnce() {
        Reminder mail = reminders.remindAt(
                TOMORROW,
                "Call",
                details -> details.member(office.boId).channel("sms").about(office.customer()));
        tick(Duration.ofDays(1));
        List<ReminderEvent.Fired> told = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            office.crm.deliver(
                    subscription,
                    delivered ->
                            told.add((ReminderEvent.Fired) delivered.event().orElseThrow()),
                    100);
        }
        assertThat(told)
                .containsExactly(new ReminderEvent.Fired(
                        mail.id(), office.boId, TOMORROW, "sms", "Call", Optional.of(office.customer())));
    }

    @Test
    void aReminderBeforeATaskMovesWithItAndComesBackWhenItIsPutOff() {
        Task task = dueTomorrow();
        Reminder reminder = anHourBefore(task);
        assertThat(reminder.dueAt()).isEqualTo(TOMORROW.minus(Duration.ofHours(1)));
        office.anna.tasks().putOff(task.id(), Optional.of(Due.at(TOMORROW.plus(Duration.ofDays(1)))));
        tick(Duration.ofDays(1));
        assertThat(fired).isEmpty();
        tick(Duration.ofDays(1));
        assertThat(fired).hasSize(1);
        office.anna.tasks().putOff(task.id(), Optional.of(Due.at(TOMORROW.plus(Duration.ofDays(5)))));
        assertThat(now(reminder).state()).isEqualTo(ReminderState.PLANNED);
        tick(Duration.ofDays(10));
        assertThat(fired).hasSize(2);
    }

    @Test
    void aReminderThatMovesIntoThePastFiresAtOnce() {
        Task task = dueTomorrow();
        anHourBefore(task);
        office.anna.tasks().putOff(task.id(), Optional.of(Due.at(Office.START.plusSeconds(60))));
        tick(Duration.ZERO);
        assertThat(fired).hasSize(1);
    }

    @Test
    void aReminderEndsWithItsRecord() {
        Task done = dueTomorrow();
        Task without = dueTomorrow();
        Reminder first = anHourBefore(done);
        Reminder second = anHourBefore(without);
        Promise promise = office.anna.promises().make(office.bell, "Send the offer", TOMORROW, details -> {});
        RecordRef promised = RecordRef.of("promise", promise.id());
        Reminder third = reminders.remindBefore(promised, Duration.ZERO, "Offer promised", details -> {});
        office.anna.tasks().finish(done.id());
        office.anna.tasks().putOff(without.id(), Optional.empty());
        office.anna.promises().keep(promise.id(), Optional.empty(), Optional.empty());
        tick(Duration.ofDays(10));
        assertThat(fired).isEmpty();
        assertThat(List.of(first, second, third))
                .allSatisfy(each -> assertThat(now(each).state()).isEqualTo(ReminderState.CANCELLED));
        assertThat(reminders.about(promised)).extracting(Reminder::id).containsExactly(third.id());
    }

    private static NewItem.Builder meeting() {
        return NewItem.builder(ItemKind.MEETING, "Review", TOMORROW.atZone(ZoneOffset.UTC), Duration.ofHours(1));
    }

    private Reminder anHourBefore(CalendarItem item) {
        return reminders.remindBefore(item.ref(), Duration.ofHours(1), item.title(), details -> {});
    }

    @Test
    void aReminderMovesWithItsAppointmentAndEndsWithIt() {
        CalendarService calendar = office.anna.calendar();
        CalendarItem item = calendar.arrange(meeting().build()).item().orElseThrow();
        Reminder reminder = anHourBefore(item);
        assertThat(reminder.dueAt()).isEqualTo(TOMORROW.minus(Duration.ofHours(1)));
        calendar.move(
                item.id(),
                item.startsAt().plusSeconds(7200).atZone(ZoneOffset.UTC),
                item.endsAt().plusSeconds(7200).atZone(ZoneOffset.UTC));
        assertThat(now(reminder).dueAt()).isEqualTo(TOMORROW.plus(Duration.ofHours(1)));
        tick(Duration.ofDays(1));
        assertThat(fired).isEmpty();
        tick(Duration.ofHours(1));
        assertThat(fired).containsExactly(reminder.id());
        CalendarItem second = calendar.arrange(meeting().build(), true).item().orElseThrow();
        assertThat(Complaints.problems(() -> anHourBefore(second))).containsExactly("at: reminder.in-past");
        calendar.cancel(second.id(), Optional.empty());
        assertThat(Complaints.code(() -> anHourBefore(second))).isEqualTo("reminder.over");
    }

    @Test
    void aReminderOfAnOccurrenceMovesWithItAndEndsWithItsSeries() {
        CalendarService calendar = office.anna.calendar();
        Id<Series> series = calendar.arrangeSeries(
                        meeting().build(), RecurrenceRule.parse("FREQ=DAILY;COUNT=4"), List.of(), Clashes.REFUSE)
                .series()
                .orElseThrow()
                .id();
        List<CalendarItem> days = office.anna
                .records()
                .find(Selection.of(CalendarItemTable.TYPE)
                        .where(CalendarItemTable.SERIES.is(series))
                        .orderBy(CalendarItemTable.STARTS_AT.ascending()));
        List<Reminder> each = days.stream().map(this::anHourBefore).toList();
        CalendarItem third = days.get(2);
        calendar.move(
                third.id(),
                third.startsAt().plusSeconds(60).atZone(ZoneOffset.UTC),
                third.endsAt().atZone(ZoneOffset.UTC));
        calendar.endSeries(days.get(3).id(), Optional.empty());
        calendar.cancel(days.get(1).id(), Optional.empty());
        tick(Duration.ofDays(9));
        assertThat(fired).containsExactly(each.get(0).id(), each.get(2).id());
        assertThat(now(each.get(2)).dueAt())
                .isEqualTo(third.startsAt().plusSeconds(60).minus(Duration.ofHours(1)));
        assertThat(List.of(now(each.get(1)), now(each.get(3))))
                .extracting(Reminder::state)
                .containsOnly(ReminderState.CANCELLED);
    }

    @Test
    void aReminderIsSnoozedAndCancelled() {
        Reminder snoozed = in(Duration.ofHours(1));
        Reminder cancelled = in(Duration.ofHours(1));
        reminders.cancel(cancelled.id());
        tick(Duration.ofHours(1));
        reminders.snooze(snoozed.id(), office.clock.instant().plusSeconds(600));
        assertThat(reminders.fired(Optional.empty()).items()).isEmpty();
        tick(Duration.ofMinutes(10));
        assertThat(fired).containsExactly(snoozed.id(), snoozed.id());
        reminders.acknowledge(snoozed.id());
        assertThat(Complaints.code(() -> reminders.snooze(snoozed.id(), TOMORROW)))
                .isEqualTo("reminder.ended");
        assertThat(Complaints.code(() -> reminders.cancel(snoozed.id()))).isEqualTo("reminder.ended");
        assertThat(Complaints.code(() -> reminders.acknowledge(cancelled.id()))).isEqualTo("reminder.not-fired");
    }

    @Test
    void badInputIsNamedAndChangesNothing() {
        Task task = dueTomorrow();
        Task endless = office.task("some day");
        RecordRef about = Office.ref(task);
        assertThat(Complaints.problems(() -> in(Duration.ZERO))).containsExactly("at: reminder.in-past");
        assertThat(Complaints.problems(() -> office.as("nobody").reminders().remindAt(Office.START, "x", d -> {})))
                .containsExactly("member: reminder.no-member", "at: reminder.in-past");
        assertThat(Complaints.problems(() -> reminders.remindBefore(about, Duration.ofDays(2), "x", d -> {})))
                .containsExactly("at: reminder.in-past");
        assertThat(Complaints.problems(() -> reminders.remindBefore(about, Duration.ofSeconds(-1), "x", d -> {})))
                .containsExactly("before: reminder.before-range");
        assertThat(Complaints.problems(() -> reminders.remindBefore(Office.ref(endless), Duration.ZERO, "x", d -> {})))
                .containsExactly("about: reminder.no-start");
        assertThat(Complaints.problems(() -> reminders.remindBefore(office.customer(), Duration.ZERO, "x", d -> {})))
                .containsExactly("about: reminder.not-remindable");
        office.anna.tasks().finish(task.id());
        assertThat(Complaints.code(() -> reminders.remindBefore(about, Duration.ZERO, "x", d -> {})))
                .isEqualTo("reminder.over");
        assertThat(reminders.planned(Optional.empty()).items()).isEmpty();
    }
}
