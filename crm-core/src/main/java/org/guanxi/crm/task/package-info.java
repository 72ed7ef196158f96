/**
 * Tasks: what a person of the team is to do, by when, how urgently, about which record. A task is open, in progress or waiting, and ends
 * done or cancelled:
 *
 * <pre>
 *   OPEN ──begin──▶ IN_PROGRESS ──await──▶ WAITING        from each of the three: finish ──▶ DONE, cancel ──▶ CANCELLED
 *     ▲                                                   reopen leads back from DONE and CANCELLED
 * </pre>
 *
 * A task may have a checklist, and tasks that must be done before it; whether it can be finished while some of that is open is said by
 * {@link org.guanxi.crm.task.FinishPolicy}. One with a recurrence rule is followed by the next one when it is done. The owner delegates by
 * an offer that the other accepts or declines. Whoever may see the owner's records sees the tasks. One can be reminded before a task is
 * due, see package {@code reminder}.
 */
@NullMarked
package org.guanxi.crm.task;

import org.jspecify.annotations.NullMarked;
