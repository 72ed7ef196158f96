package org.guanxi.crm.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.testing.TestCrm;

@Tag("CAL-08")
class TaskProperties {

    private static final int TASKS = 6;

    /** A command: who comes after whom, or no more. */
    private record Step(int task, int before, boolean isRemoval) {}

    private static Step step(int number) {
        return new Step(number % TASKS, number / TASKS % TASKS, number / TASKS / TASKS == 0);
    }

    @Property(tries = 100)
    void noSequenceOfCommandsEverLetsATaskWaitForItself(
            @ForAll @Size(max = 40) List<@IntRange(max = 4 * TASKS * TASKS - 1) Integer> numbers) {
        TestCrm test = TestCrm.inMemory();
        test.session().team().hire(ActorId.of(TestCrm.ACTOR), "Tester", details -> {});
        TaskService tasks = test.session().tasks();
        List<Id<Task>> ids = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            ids.add(tasks.add(NewTask.of("t" + i)).id());
        }
        boolean[][] waits = new boolean[TASKS][TASKS];
        for (int number : numbers) {
            Step step = step(number);
            if (step.isRemoval()) {
                tasks.doRegardlessOf(ids.get(step.task()), ids.get(step.before()));
                waits[step.task()][step.before()] = false;
                continue;
            }
            boolean closes = step.task() == step.before() || reaches(waits, step.before(), step.task());
            boolean isRefused = false;
            try {
                tasks.doAfter(ids.get(step.task()), ids.get(step.before()));
                waits[step.task()][step.before()] = true;
            } catch (Refused e) {
                isRefused = true;
            }
            assertThat(isRefused).isEqualTo(closes);
        }
        for (int i = 0; i < TASKS; i++) {
            assertThat(tasks.predecessorsOf(ids.get(i)))
                    .extracting(task -> ids.indexOf(task.id()))
                    .containsExactlyInAnyOrderElementsOf(direct(waits[i]));
        }
    }

    private static List<Integer> direct(boolean[] row) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            if (row[i]) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean reaches(boolean[][] waits, int from, int to) {
        Set<Integer> seen = new HashSet<>(Set.of(from));
        for (int round = 0; round < TASKS; round++) {
            for (int i = 0; i < TASKS; i++) {
                for (int j = 0; j < TASKS; j++) {
                    if (seen.contains(i) && waits[i][j]) {
                        seen.add(j);
                    }
                }
            }
        }
        return seen.contains(to);
    }
}
