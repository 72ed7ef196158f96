package org.guanxi.crm.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/**
 * What people have to do. Every id that names nothing the caller may see is {@link org.guanxi.crm.error.NotFound}
 * {@code record.not-found}. A verb for a task that is done or cancelled is {@link org.guanxi.crm.error.Refused} {@code task.over}, unless
 * it says otherwise.
 */
public interface TaskService {

    /**
     * Makes a task.
     *
     * @throws org.guanxi.crm.error.Invalid everything that is wrong: texts, {@code task.priority-range}, {@code task.checklist-too-long},
     *     {@code task.no-owner} if none is given and the caller is no member, {@code task.rule-without-due}, {@code
     *     task.rule-without-zone}, {@code task.rule-never} if nothing follows by the rule, and what is wrong with it
     */
    Task add(NewTask task);

    /**
     * Changes title, note, priority, checklist and custom fields; anything else in the given task has no effect.
     *
     * @param task the task as it is to be, made from the one that was read
     * @throws org.guanxi.crm.error.Invalid as {@link #add}
     * @throws org.guanxi.crm.error.StaleVersion if it was changed since it was read
     */
    Task change(Task task);

    /**
     * Lets it be due at another time, or at none.
     *
     * @throws org.guanxi.crm.error.Invalid {@code task.rule-without-due} if it recurs; {@code task.rule-form} if it recurs by days and is
     *     put off to an instant, the other way round, or to another zone
     */
    Task putOff(Id<Task> task, Optional<Due> due);

    /**
     * Notes that an entry of the checklist was seen to, or is open again.
     *
     * @param entry its position, from 0
     * @throws org.guanxi.crm.error.Invalid {@code task.no-entry}
     */
    Task tick(Id<Task> task, int entry, boolean isDone);

    /** Notes that somebody is at it. Of no effect if that is so already. */
    Task begin(Id<Task> task);

    /** Notes that it waits, and for what. */
    Task await(Id<Task> task, Optional<String> waitsFor);

    /**
     * Finishes it; where it recurs, makes the task that follows: due at the next time of its rule that is neither this one's nor past,
     * with the same owner and content, its checklist open.
     *
     * @throws org.guanxi.crm.error.Refused {@code task.predecessors-open}, {@code task.checklist-open}, as {@link FinishPolicy} says
     */
    Finished finish(Id<Task> task);

    /** Gives it up; a series ends with it. */
    Task cancel(Id<Task> task, Optional<String> reason);

    /**
     * Lets a task that is done or cancelled be open again. What followed it by a rule stays.
     *
     * @throws org.guanxi.crm.error.Refused {@code task.not-over}
     */
    Task reopen(Id<Task> task);

    /**
     * Lets a task be done after another. Of no effect if that is so already. Reads and holds all that comes before the other.
     *
     * @throws org.guanxi.crm.error.Refused {@code task.cycle} if the other is to be done after this one, directly or not, or is this one;
     *     {@code task.too-many-before} beyond 1,000 tasks before it
     */
    void doAfter(Id<Task> task, Id<Task> predecessor);

    /** Lets a task not wait for another any more. Of no effect if it does not. */
    void doRegardlessOf(Id<Task> task, Id<Task> predecessor);

    /** The tasks directly before this one that the caller may see, the earliest due first; at most 1,000. */
    List<Task> predecessorsOf(Id<Task> task);

    /** Gives a task to somebody without asking; an open offer is taken back. Of no effect if it is that one's already. */
    Task assign(Id<Task> task, Id<Member> owner);

    /**
     * Offers a task of the caller's, or one that he may change, to somebody; its owner keeps it until the other accepts. An open offer to
     * another is taken back.
     *
     * @throws org.guanxi.crm.error.Invalid {@code task.own-delegate} if it is that one's already
     */
    Delegation delegate(Id<Task> task, Id<Member> to, Optional<String> note);

    /**
     * Takes over a task that was offered to the caller.
     *
     * @throws org.guanxi.crm.error.Refused {@code task.not-offered} if it is not offered to the caller
     */
    Task accept(Id<Task> task);

    /** Does not take over a task that was offered to the caller; errors as {@link #accept}. */
    Task decline(Id<Task> task, Optional<String> reason);

    /** Takes an open offer back. Of no effect if none is open. */
    Task takeBack(Id<Task> task);

    /** Who offered the task to whom, and what became of it, the latest first; at most 1,000. */
    List<Delegation> delegationsOf(Id<Task> task);

    /** The open tasks of the caller, page by page: by term, those without one last, then by priority. */
    Page<Task> mine(Optional<String> cursor);

    /** The tasks that are offered to the caller, ordered as {@link #mine}. */
    Page<Task> offeredToMe(Optional<String> cursor);

    /** The open tasks of all who are assigned to a unit or below it on that day, ordered as {@link #mine}. */
    Page<Task> ofTeam(Id<Unit> unit, LocalDate day, Optional<String> cursor);

    /** Those of {@link #ofTeam} that are overdue now. */
    Page<Task> overdueOfTeam(Id<Unit> unit, LocalDate day, Optional<String> cursor);

    /** All overdue tasks that the caller may see, ordered as {@link #mine}. */
    Page<Task> overdue(Optional<String> cursor);

    /** The tasks about a record that the caller may see, also those that are over, by term. */
    Page<Task> about(RecordRef record, Optional<String> cursor);
}
