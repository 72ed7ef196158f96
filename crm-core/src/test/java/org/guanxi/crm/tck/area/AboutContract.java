package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Explanation;
import org.guanxi.crm.access.Grant;
import org.guanxi.crm.access.Grantee;
import org.guanxi.crm.access.Scope;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.Visibility;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.journal.JournalQuery;
import org.guanxi.crm.memo.Memo;
import org.guanxi.crm.memo.MemoTable;
import org.guanxi.crm.reminder.Reminder;
import org.guanxi.crm.reminder.ReminderTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.task.DelegationTable;
import org.guanxi.crm.task.Due;
import org.guanxi.crm.task.NewTask;
import org.guanxi.crm.task.Task;
import org.guanxi.crm.task.TaskTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is written about a record is read by those who may read the record, on every adapter. */
@Tag("CAL-08")
@Tag("CAL-10")
public abstract class AboutContract {

    private Office office;
    private CrmSession bo;

    /** A store, possibly used before. */
    protected abstract Storage newStorage();

    /** Bo may read every task, memo, reminder and appointment, and of the customers only his own. */
    @BeforeEach
    void boReadsHisOwnCustomersAndAllThatIsWrittenAboutAny() {
        office = new Office(
                newStorage(), builder -> builder.policy(AccessPolicy.class, AccessPolicy.byRole(ActorId.of("anna"))));
        bo = office.bo;
        List<Grant> grants = new ArrayList<>(List.of(Grant.of("customer", Action.READ, Scope.OWN)));
        for (String kind : List.of("task", "memo", "reminder", "calendarItem", "delegation", "member")) {
            grants.add(Grant.of(kind, Action.READ, Scope.ALL));
        }
        office.anna.access().defineRole("reader", LocalizedText.of("Reader"), grants, List.of());
        office.anna.access().grantRole(office.boId, "reader", DateRange.since(Office.DAY));
    }

    private void letBoReadBell() {
        office.anna
                .access()
                .share(office.customer(), Grantee.member(office.boId), java.util.Set.of(), Optional.empty());
        office.anna
                .access()
                .defineRole(
                        "shared",
                        LocalizedText.of("Shared"),
                        List.of(Grant.of("customer", Action.READ, Scope.SHARED)),
                        List.of());
        office.anna.access().grantRole(office.boId, "shared", DateRange.since(Office.DAY));
    }

    private Task task(RecordRef about) {
        return office.anna
                .tasks()
                .add(NewTask.builder()
                        .title("Ask for the takeover")
                        .about(about)
                        .due(Due.at(Office.START.plus(Duration.ofDays(9))))
                        .build());
    }

    private static RecordRef ref(Memo memo) {
        return RecordRef.of(MemoTable.TYPE.kind(), memo.id());
    }

    private Explanation explained(RecordRef record) {
        return office.anna.access().explain(ActorId.of("bo"), Action.READ, record);
    }

    @Test
    @Tag("ACC-01")
    void theExplanationSaysThatWhatIsWrittenAboutAnUnreadableRecordIsWithheld() {
        RecordRef task =
                RecordRef.of(TaskTable.TYPE.kind(), task(office.customer()).id());
        assertThat(explained(task).isAllowed()).isFalse();
        assertThat(explained(task).reason()).isEqualTo(Explanation.Reason.WITHHELD);
        assertThat(explained(task).verdicts()).anyMatch(Explanation.Verdict::allows);
        letBoReadBell();
        assertThat(explained(task).isAllowed()).isTrue();
        assertThat(explained(task).reason()).isEqualTo(Explanation.Reason.GRANTED);
    }

    @Test
    @Tag("ACC-01")
    void theExplanationSaysThatAPrivateItemIsWithheldFromOthers() {
        NewItem.Builder talk = NewItem.builder(
                ItemKind.MEETING, "Talk", Office.START.atZone(java.time.ZoneOffset.UTC), Duration.ofHours(1));
        for (Visibility each : List.of(Visibility.PRIVATE, Visibility.PUBLIC)) {
            RecordRef item = CalendarScene.done(
                            office.anna.calendar().arrange(talk.visibility(each).build(), true))
                    .ref();
            assertThat(explained(item).reason())
                    .isEqualTo(each == Visibility.PRIVATE ? Explanation.Reason.WITHHELD : Explanation.Reason.GRANTED);
            assertThat(explained(item).isAllowed()).isEqualTo(each == Visibility.PUBLIC);
        }
    }

    /** In how many of all the ways there are the caller meets the record. */
    private <E extends Entity<E>> int ways(EntityType<E> type, E record, TextAttribute<E> text, String word) {
        int ways = 0;
        Condition<E> that = type.id().is(record.id());
        ways += bo.records().lookFor(type, record.id()).isPresent() ? 1 : 0;
        ways += bo.records().find(Selection.of(type).where(that)).size();
        ways += (int) bo.records().count(type, that);
        List<E> seen = new ArrayList<>();
        bo.records().forEach(Selection.of(type).where(that), seen::add);
        ways += seen.size();
        Summary<E> byText =
                Summary.of(type).where(that).groupBy(Grouping.by(text)).measure(Measure.count());
        ways += bo.records().summarize(byText).size();
        RecordRef ref = RecordRef.of(type.kind(), record.id());
        ways += hasHistory(ref) ? 1 : 0;
        ways += bo.journal().search(JournalQuery.all().of(type.kind()), Optional.empty(), 50).items().stream()
                        .anyMatch(each -> each.entry().subject().equals(ref))
                ? 1
                : 0;
        ways += word.isEmpty()
                ? 1
                : bo.search().search(type, word, 10, Optional.empty()).items().size();
        return ways;
    }

    private boolean hasHistory(RecordRef record) {
        try {
            return !bo.journal().historyOf(record, Optional.empty(), 10).items().isEmpty();
        } catch (NotFound e) {
            return false;
        }
    }

    private int ways(Memo memo) {
        return ways(MemoTable.TYPE, memo, MemoTable.HEADING, "volume");
    }

    private int ways(Task task) {
        return ways(TaskTable.TYPE, task, TaskTable.TITLE, "takeover");
    }

    @Test
    void whoMayNotReadTheRecordSeesNothingWrittenAboutItAndWhoMayDoes() {
        Memo memo = office.anna.memos().write(office.customer(), "the volume");
        Task task = task(office.customer());
        assertThat(ways(memo)).isZero();
        assertThat(ways(task)).isZero();
        letBoReadBell();
        assertThat(ways(memo)).isEqualTo(8);
        assertThat(ways(task)).isEqualTo(8);
    }

    @Test
    void aMemoAboutATaskIsReadByThoseWhoMayReadWhatTheTaskIsAbout() {
        Task task = task(office.customer());
        Memo about = office.anna.memos().write(Office.ref(task), "the volume");
        Memo further = office.anna.memos().write(ref(about), "the volume again");
        assertThat(List.of(ways(about), ways(further))).containsExactly(0, 0);
        letBoReadBell();
        assertThat(ways(about)).isGreaterThanOrEqualTo(8);
        assertThat(bo.records().lookFor(MemoTable.TYPE, further.id())).isPresent();
    }

    @Test
    void aReminderOfAnotherIsReadByThoseWhoMayReadItsRecord() {
        Task task = task(office.customer());
        Reminder reminder =
                office.anna.reminders().remindBefore(Office.ref(task), Duration.ofDays(1), "the price", details -> {});
        assertThat(ways(ReminderTable.TYPE, reminder, ReminderTable.TEXT, "")).isEqualTo(1);
        letBoReadBell();
        assertThat(ways(ReminderTable.TYPE, reminder, ReminderTable.TEXT, "")).isEqualTo(8);
        office.anna.reminders().cancel(reminder.id());
    }

    @Test
    void whatIsWrittenAboutAPrivateAppointmentIsForThoseWhoAttend() {
        RecordRef appointment = office.anna
                .calendar()
                .arrange(NewItem.builder(
                                ItemKind.APPOINTMENT,
                                "Dentist",
                                Office.START.plusSeconds(3600).atZone(java.time.ZoneOffset.UTC),
                                Office.START.plusSeconds(7200).atZone(java.time.ZoneOffset.UTC))
                        .visibility(Visibility.PRIVATE)
                        .build())
                .item()
                .orElseThrow()
                .ref();
        Memo memo = office.anna.memos().write(appointment, "the volume");
        assertThat(ways(memo)).isZero();
        assertThat(office.anna.records().lookFor(MemoTable.TYPE, memo.id())).isPresent();
    }

    @Test
    void whoIsToDoATaskReadsItWhateverItIsAboutAndTheOfferOfItIsNotForOthers() {
        Task task = task(office.customer());
        office.anna.tasks().delegate(task.id(), office.boId, Optional.of("take over"));
        assertThat(bo.tasks().offeredToMe(Optional.empty()).items())
                .extracting(Task::id)
                .containsExactly(task.id());
        assertThat(bo.records().count(DelegationTable.TYPE, Condition.all())).isEqualTo(1);
        assertThat(bo.tasks().accept(task.id()).owner()).isEqualTo(office.boId);
        assertThat(bo.tasks().mine(Optional.empty()).items()).hasSize(1);
        office.anna.tasks().assign(task.id(), office.annaId);
        assertThat(ways(task)).isZero();
        assertThat(bo.records().count(DelegationTable.TYPE, Condition.all())).isZero();
    }

    @Test
    void atMostThreeAreAboutOneAnotherInARow() {
        Memo first = office.anna.memos().write(office.customer(), "one");
        Memo second = office.anna.memos().write(ref(first), "two");
        Memo third = office.anna.memos().write(ref(second), "three");
        assertThat(third.root()).contains(office.customer());
        assertThat(Complaints.problems(() -> office.anna.memos().write(ref(third), "four")))
                .containsExactly("about: reference.too-far");
        assertThat(Complaints.problems(() -> task(ref(third)))).containsExactly("about: reference.too-far");
    }
}
