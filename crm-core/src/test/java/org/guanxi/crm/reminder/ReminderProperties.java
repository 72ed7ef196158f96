package org.guanxi.crm.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.testing.TestCrm;

@Tag("CAL-09")
class ReminderProperties {

    private static final int STEPS = 60;

    /** Each plan fires exactly once: those that were moved or cancelled before their time do not fire for the old one. */
    @Property(tries = 60)
    void eachReminderFiresOnceForEachTimeThatItWasPlannedFor(@ForAll long seed) {
        new Play(seed).play();
    }

    /** One tenant, what is expected of it, and what happened. */
    private static final class Play {

        private final Map<Id<Reminder>, Instant> expected = new HashMap<>();
        private final Map<Id<Reminder>, Integer> plans = new HashMap<>();
        private final List<Id<Reminder>> fired = new ArrayList<>();
        private final Random random;

        private final TestCrm test = TestCrm.inMemory(
                builder -> builder.reactTo(ReminderEvent.Fired.class, (event, tx) -> happened(event.reminder())));

        Play(long seed) {
            random = new Random(seed);
        }

        void play() {
            test.session().team().hire(ActorId.of(TestCrm.ACTOR), "Tester", details -> {});
            for (int i = 0; i < STEPS; i++) {
                step();
            }
            for (int i = 0; i < 200; i++) {
                test.clock().tick(Duration.ofHours(2));
                test.crm().runDue(100);
            }
            Map<Id<Reminder>, Integer> times = new HashMap<>();
            fired.forEach(id -> times.merge(id, 1, Integer::sum));
            expected.keySet().forEach(id -> plans.merge(id, 1, Integer::sum));
            plans.values().removeIf(count -> count == 0);
            assertThat(times).isEqualTo(plans);
        }

        private void happened(Id<Reminder> reminder) {
            if (random.nextInt(4) == 0) {
                throw new IllegalStateException("the machine stumbles here");
            }
            fired.add(reminder);
        }

        private void step() {
            ReminderService reminders = test.session().reminders();
            Instant at = test.clock().instant().plusSeconds(1 + random.nextInt(100_000));
            List<Id<Reminder>> waiting = List.copyOf(expected.keySet());
            int command = random.nextInt(6);
            if (command == 0 || waiting.isEmpty()) {
                expected.put(reminders.remindAt(at, "x", details -> {}).id(), at);
            } else if (command < 4) {
                test.clock().tick(Duration.ofSeconds(random.nextInt(20_000)));
                List<Id<Reminder>> before = List.copyOf(fired);
                test.crm().runDue(1 + random.nextInt(5));
                fired.subList(before.size(), fired.size()).forEach(this::settled);
            } else {
                Id<Reminder> one = waiting.get(random.nextInt(waiting.size()));
                if (command == 4) {
                    reminders.snooze(one, at);
                    expected.put(one, at);
                } else {
                    reminders.cancel(one);
                    expected.remove(one);
                }
            }
        }

        private void settled(Id<Reminder> id) {
            assertThat(expected.get(id)).isBeforeOrEqualTo(test.clock().instant());
            expected.remove(id);
            plans.merge(id, 1, Integer::sum);
        }
    }
}
