package org.guanxi.crm.timer;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.storage.Page;

/**
 * What is to be done later. Part of the transaction in which it is called: what is rolled back was never scheduled. Nothing here is
 * journalled. As tasks run with every right, each change here takes the right to change records of the kind {@code dueItem}; else it is
 * {@link org.guanxi.crm.error.Forbidden} {@code access.denied}. The areas schedule what they need on their own account.
 */
public interface TimerService {

    /**
     * Lets a task do something at an instant, as soon after it as the host runs what is due. What was scheduled under the key before is
     * replaced, whatever it was, and begins anew without failures.
     *
     * @param key unique in the tenant; best the name of the task and the id of the record
     * @param at when; an instant in the past is due at once. Cut to microseconds
     * @param task the name of a {@link DueTask}
     * @param payload what the task has to know, as JSON; may be empty
     * @throws org.guanxi.crm.error.Invalid {@code timer.unknown-task} if nobody offers the task; what is wrong with key or payload
     */
    void schedule(String key, Instant at, String task, Optional<String> payload);

    /** As {@link #schedule(String, Instant, String, Optional)}, without payload. */
    default void schedule(String key, Instant at, String task) {
        schedule(key, at, task, Optional.empty());
    }

    /** Forgets what was scheduled under the key; says whether there was anything. What is being done at the moment may still be done. */
    boolean cancel(String key);

    /** What is scheduled under the key, also if it is parked; empty if nothing that the caller may read. */
    Optional<DueItem> scheduled(String key);

    /** What was given up after too many attempts and that the caller may read, the longest parked first, page by page. */
    Page<DueItem> parked(Optional<String> cursor);

    /** Lets what was parked under the key be tried again at once, as if it had never failed; says whether anything was parked there. */
    boolean release(String key);
}
