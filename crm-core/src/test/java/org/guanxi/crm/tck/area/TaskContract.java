package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.task.ChecklistEntry;
import org.guanxi.crm.task.Delegation;
import org.guanxi.crm.task.DelegationState;
import org.guanxi.crm.task.Due;
import org.guanxi.crm.task.FinishPolicy;
import org.guanxi.crm.task.Finished;
import org.guanxi.crm.task.NewTask;
import org.guanxi.crm.task.Task;
import org.guanxi.crm.task.TaskService;
import org.guanxi.crm.task.TaskState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What tasks promise, on every adapter. */
@Tag("CAL-08")
public abstract class TaskContract {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Storage storage = newStorage();
    private final Office office = new Office(storage);
    private final TaskService tasks = office.anna.tasks();

    /** A store, possibly used before. */
    protected abstract Storage newStorage();

    private static List<String> titles(Page<Task> page) {
        return page.items().stream().map(Task::title).toList();
    }

    private Task due(String title, Optional<Due> due, int priority) {
        return tasks.add(
                NewTask.builder().title(title).due(due).priority(priority).build());
    }

    private static Optional<Due> in(Duration time) {
        return Optional.of(Due.at(Office.START.plus(time)));
    }

    @Test
    void aTaskIsTheCallersUnlessGivenAndOpen() {
        Task task = office.task("Call Bell");
        assertThat(task.owner()).isEqualTo(office.annaId);
        assertThat(task.state()).isEqualTo(TaskState.OPEN);
        assertThat(task.priority()).isEqualTo(Task.NORMAL);
        assertThat(office.now(task)).isEqualTo(task);
    }

    @Test
    void aTaskGoesItsWayAndIsReopened() {
        Task task = office.task("Offer");
        assertThat(tasks.begin(task.id()).state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(tasks.await(task.id(), Optional.of("the price")).waitsFor()).contains("the price");
        Task done = tasks.finish(task.id()).task();
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.endedAt()).contains(Office.START);
        assertThat(Complaints.code(() -> tasks.begin(task.id()))).isEqualTo("task.over");
        assertThat(tasks.reopen(task.id()).endedAt()).isEmpty();
        assertThat(Complaints.code(() -> tasks.reopen(task.id()))).isEqualTo("task.not-over");
        assertThat(tasks.cancel(task.id(), Optional.of("too dear")).isOpen()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        NewTask wrong = NewTask.builder()
                .title("x")
                .priority(10)
                .rule("FREQ=DAILY")
                .checklist(java.util.Collections.nCopies(101, ChecklistEntry.of("x")))
                .build();
        assertThat(Complaints.problems(() -> office.as("nobody").tasks().add(wrong)))
                .containsExactly(
                        "owner: task.no-owner",
                        "priority: task.priority-range",
                        "checklist: task.checklist-too-long",
                        "due: task.rule-without-due");
        assertThat(Complaints.problems(() -> office.task("x".repeat(201))))
                .containsExactly("task.title: text.too-long");
        assertThat(Complaints.problems(() -> recurring("FREQ=SOMETIMES"))).allMatch(each -> each.startsWith("rule"));
        assertThat(Complaints.problems(() -> recurring("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")))
                .containsExactly("rule: task.rule-never");
        assertThat(titles(tasks.mine(Optional.empty()))).isEmpty();
    }

    @Test
    void anOpenChecklistIsToldAndTheTaskFinished() {
        Task task = tasks.add(NewTask.builder()
                .title("Visit")
                .addChecklist(ChecklistEntry.of("flowers"), ChecklistEntry.of("card"))
                .build());
        tasks.tick(task.id(), 1, true);
        assertThat(Complaints.problems(() -> tasks.tick(task.id(), 2, true))).containsExactly("entry: task.no-entry");
        Finished finished = tasks.finish(task.id());
        assertThat(finished.warnings()).extracting(Problem::code).containsExactly("task.checklist-open");
        assertThat(finished.task().checklist())
                .extracting(ChecklistEntry::isDone)
                .containsExactly(false, true);
    }

    @Test
    void aTaskIsFinishedAfterThoseBeforeItUnlessThePolicySaysOtherwise() {
        Task build = office.task("Build");
        Task ship = office.task("Ship");
        tasks.doAfter(ship.id(), build.id());
        tasks.doAfter(ship.id(), build.id());
        assertThat(tasks.predecessorsOf(ship.id())).containsExactly(build);
        assertThat(Complaints.code(() -> tasks.finish(ship.id()))).isEqualTo("task.predecessors-open");
        tasks.finish(build.id());
        assertThat(tasks.finish(ship.id()).warnings()).isEmpty();
        Office easy = new Office(
                storage, builder -> builder.policy(FinishPolicy.class, (task, obstacle) -> FinishPolicy.Ruling.WARN));
        Task second = easy.task("second");
        easy.anna.tasks().doAfter(second.id(), easy.task("first").id());
        assertThat(easy.anna.tasks().finish(second.id()).warnings())
                .extracting(Problem::code)
                .containsExactly("task.predecessors-open");
    }

    @Test
    void noTaskComesBeforeItself() {
        Task a = office.task("a");
        Task b = office.task("b");
        Task c = office.task("c");
        tasks.doAfter(b.id(), a.id());
        tasks.doAfter(c.id(), b.id());
        assertThat(Complaints.code(() -> tasks.doAfter(a.id(), c.id()))).isEqualTo("task.cycle");
        assertThat(Complaints.code(() -> tasks.doAfter(a.id(), a.id()))).isEqualTo("task.cycle");
        tasks.doRegardlessOf(c.id(), b.id());
        tasks.doAfter(a.id(), c.id());
    }

    @Test
    void fourWhoTogetherWouldCloseACircleDoNot() throws Exception {
        List<Task> ring = List.of(office.task("0"), office.task("1"), office.task("2"), office.task("3"));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> added = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Task task = ring.get(i);
            Task before = ring.get((i + 1) % 4);
            added.add(pool.submit(() -> isAdded(task, before)));
        }
        int edges = 0;
        for (Future<Boolean> each : added) {
            edges += each.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        pool.shutdown();
        assertThat(edges).isLessThan(4);
        assertThat(ring.stream()
                        .filter(task -> !tasks.predecessorsOf(task.id()).isEmpty())
                        .count())
                .isEqualTo(edges);
    }

    private boolean isAdded(Task task, Task before) {
        try {
            tasks.doAfter(task.id(), before.id());
            return true;
        } catch (CrmException e) {
            assertThat(e.code()).isIn("task.cycle", "storage.try-again", "record.stale");
            return false;
        }
    }

    @Test
    void aTaskIsDelegatedAndTheOtherAcceptsOrDeclines() {
        Task task = office.task("Offer");
        tasks.delegate(task.id(), office.boId, Optional.of("please"));
        assertThat(office.now(task).owner()).isEqualTo(office.annaId);
        assertThat(titles(office.bo.tasks().offeredToMe(Optional.empty()))).containsExactly("Offer");
        assertThat(Complaints.code(() -> tasks.accept(task.id()))).isEqualTo("task.not-offered");
        office.bo.tasks().decline(task.id(), Optional.of("no time"));
        tasks.delegate(task.id(), office.boId, Optional.empty());
        tasks.takeBack(task.id());
        assertThat(Complaints.code(() -> office.bo.tasks().accept(task.id()))).isEqualTo("task.not-offered");
        office.clock.tick(Duration.ofSeconds(1));
        tasks.delegate(task.id(), office.boId, Optional.empty());
        assertThat(office.bo.tasks().accept(task.id()).owner()).isEqualTo(office.boId);
        assertThat(tasks.delegationsOf(task.id()).get(0).state()).isEqualTo(DelegationState.ACCEPTED);
        assertThat(tasks.delegationsOf(task.id()))
                .extracting(Delegation::state)
                .containsExactlyInAnyOrder(
                        DelegationState.ACCEPTED, DelegationState.DECLINED, DelegationState.TAKEN_BACK);
        assertThat(Complaints.problems(() -> tasks.delegate(task.id(), office.boId, Optional.empty())))
                .containsExactly("to: task.own-delegate");
    }

    @Test
    void anOfferEndsWithTheTaskAndWhenItIsAssigned() {
        Task ended = office.task("ended");
        Task given = office.task("given");
        tasks.delegate(ended.id(), office.boId, Optional.empty());
        tasks.delegate(given.id(), office.boId, Optional.empty());
        tasks.finish(ended.id());
        assertThat(tasks.assign(given.id(), office.boId).offeredTo()).isEmpty();
        assertThat(tasks.delegationsOf(ended.id()).get(0).state()).isEqualTo(DelegationState.TAKEN_BACK);
        assertThat(tasks.delegationsOf(given.id()).get(0).state()).isEqualTo(DelegationState.TAKEN_BACK);
        assertThat(titles(office.bo.tasks().offeredToMe(Optional.empty()))).isEmpty();
    }

    @Test
    void listsGoByTermAndThenByPriority() {
        due("without term", Optional.empty(), 1);
        due("later", in(Duration.ofDays(2)), 1);
        due("soon", in(Duration.ofDays(1)), 5);
        due("soon and urgent", in(Duration.ofDays(1)), 1);
        tasks.finish(due("done", in(Duration.ofDays(1)), 1).id());
        assertThat(titles(tasks.mine(Optional.empty())))
                .containsExactly("soon and urgent", "soon", "later", "without term");
    }

    @Test
    void aTeamSeesTheTasksOfAllBelowAndWhatIsOverdue() {
        due("Anna's", in(Duration.ofHours(2)), 5);
        tasks.assign(due("Bo's", in(Duration.ofHours(1)), 5).id(), office.boId);
        assertThat(titles(tasks.ofTeam(office.head, Office.DAY, Optional.empty())))
                .containsExactly("Bo's", "Anna's");
        assertThat(titles(tasks.ofTeam(office.branch, Office.DAY, Optional.empty())))
                .containsExactly("Bo's");
        assertThat(titles(tasks.overdueOfTeam(office.head, Office.DAY, Optional.empty())))
                .isEmpty();
        office.clock.tick(Duration.ofHours(1));
        assertThat(titles(tasks.overdueOfTeam(office.head, Office.DAY, Optional.empty())))
                .containsExactly("Bo's");
        assertThat(titles(tasks.overdue(Optional.empty()))).containsExactly("Bo's");
    }

    @Test
    void aDayIsOverInItsZone() {
        Task task = due("today", Optional.of(Due.on(LocalDate.of(2026, 3, 2), SHANGHAI)), 5);
        assertThat(task.dueAt()).contains(Instant.parse("2026-03-02T16:00:00Z"));
        assertThat(task.isOverdue(Instant.parse("2026-03-02T15:59:59Z"))).isFalse();
        assertThat(task.isOverdue(Instant.parse("2026-03-02T16:00:00Z"))).isTrue();
    }

    private Task recurring(String rule) {
        return tasks.add(NewTask.builder()
                .title("Weekly report")
                .due(Due.on(LocalDate.of(2026, 3, 2), SHANGHAI))
                .rule(rule)
                .addChecklist(new ChecklistEntry("figures", false))
                .build());
    }

    @Test
    void theNextTaskFollowsByTheRuleWhateverItWasPutOffTo() {
        Task first = recurring("FREQ=WEEKLY;COUNT=4");
        tasks.tick(first.id(), 0, true);
        tasks.putOff(first.id(), Optional.of(Due.on(LocalDate.of(2026, 3, 4), SHANGHAI)));
        Task second = tasks.finish(first.id()).next().orElseThrow();
        assertThat(second.dueOn()).contains(LocalDate.of(2026, 3, 9));
        assertThat(second.first()).contains(first.id());
        assertThat(second.checklist().get(0).isDone()).isFalse();
        office.clock.tick(Duration.ofDays(10));
        Task fourth = tasks.finish(second.id()).next().orElseThrow();
        assertThat(fourth.dueOn()).contains(LocalDate.of(2026, 3, 16));
        office.clock.tick(Duration.ofDays(1));
        Task last = tasks.finish(fourth.id()).next().orElseThrow();
        assertThat(last.dueOn()).contains(LocalDate.of(2026, 3, 23));
        assertThat(tasks.finish(last.id()).next()).isEmpty();
    }

    @Test
    void aTaskAtATimeOfDayRecursAtThatTimeAcrossTheChangeOfClocks() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Task first = tasks.add(NewTask.builder()
                .title("Morning call")
                .due(Due.at(Instant.parse("2026-03-28T08:00:00Z"), berlin))
                .rule("FREQ=DAILY")
                .build());
        Task next = tasks.finish(first.id()).next().orElseThrow();
        assertThat(next.dueAt()).contains(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(Complaints.problems(() ->
                        tasks.putOff(next.id(), Optional.of(Due.on(LocalDate.of(2026, 4, 1), berlin)))))
                .containsExactly("due: task.rule-form");
    }

    @Test
    void whatIsChangedIsChangedAtTheVersionItWasReadAt() {
        Task task = office.task("Offer");
        Task changed = Task.builder()
                .from(task)
                .title("Offer II")
                .state(TaskState.DONE)
                .build();
        assertThat(tasks.change(changed).title()).isEqualTo("Offer II");
        assertThat(office.now(task).isOpen()).isTrue();
        assertThat(Complaints.code(() -> tasks.change(changed))).isEqualTo("record.stale");
        assertThat(Complaints.code(() -> tasks.begin(org.guanxi.crm.common.Id.of(UUID.randomUUID()))))
                .isEqualTo("record.not-found");
    }

    @Test
    void tasksAreAboutAnything() {
        Task task = tasks.add(
                NewTask.builder().title("Call").about(office.customer()).build());
        assertThat(task.customer()).contains(office.bell);
        assertThat(titles(tasks.about(office.customer(), Optional.empty()))).containsExactly("Call");
    }
}
