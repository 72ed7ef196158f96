package org.guanxi.crm.examples;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.delivery.Delivered;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.guanxi.crm.reminder.ReminderEvent;
import org.h2.jdbcx.JdbcConnectionPool;

/** A scheduler of the host's does what is due, on one of its machines at a time: reminders arrive, each once. */
public final class HostScheduler {

    /** How late something may come that is scheduled, by anybody, while the scheduler sleeps. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final CountDownLatch expected = new CountDownLatch(2);

    public static void main(String[] args) throws InterruptedException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:scheduled;INIT=RUNSCRIPT FROM 'classpath:org/guanxi/crm/examples/scheduled_tasks.sql'",
                "sa",
                "");
        new HostScheduler().run(pool);
        pool.dispose();
    }

    private void run(JdbcConnectionPool pool) throws InterruptedException {
        JdbiStorage storage = JdbiStorage.on(pool);
        storage.migrate();
        Subscription reminders = Subscription.named("reminders").events("reminder.fired");
        Crm crm = Crm.builder().storage(storage).subscribe(reminders).build();
        CrmSession session = crm.actingAs(Caller.of("acme", "li.wei"));
        session.team().hire(ActorId.of("li.wei"), "Li Wei", person -> {});
        Instant now = Instant.now();
        session.reminders().remindAt(now.plusSeconds(2), "Call Shanghai Bell", it -> it.channel("sms"));
        session.reminders().remindAt(now.plusSeconds(3), "Send the offer", it -> it.channel("mail"));

        Scheduler scheduler = Scheduler.create(pool)
                .startTasks(List.of(dueWork(crm)))
                .pollingInterval(Duration.ofMillis(100)) // how late anything may come at all
                .build();
        scheduler.start();
        expected.await();
        scheduler.stop();
    }

    private CustomTask<Void> dueWork(Crm crm) {
        return Tasks.custom("crm-due-work", Void.class)
                .scheduleOnStartup("all", null, now -> now)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, Instant.now().plus(LONGEST_SLEEP)))
                .execute((task, context) -> {
                    boolean hasMore = crm.runDue(1000).hasMore();
                    hasMore |= crm.deliver("reminders", this::send, 1000).hasMore();
                    Instant latest = hasMore ? Instant.now() : Instant.now().plus(LONGEST_SLEEP);
                    Instant next = crm.nextDue().filter(latest::isAfter).orElse(latest);
                    return (done, operations) -> operations.reschedule(done, next);
                });
    }

    private void send(Delivered delivered) {
        if (delivered.event().orElseThrow() instanceof ReminderEvent.Fired fired) {
            System.out.println(fired.text() + ", by " + fired.channel());
            expected.countDown();
        }
    }
}
