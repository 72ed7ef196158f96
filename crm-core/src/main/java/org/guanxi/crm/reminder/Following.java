package org.guanxi.crm.reminder;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/** Lets reminders follow the records they are about: one read for each write that changes a time or ends a record, and none for others. */
final class Following implements RecordRule {

    private static final int READ_AT_ONCE = 500;

    /** Where a record went: to another time, to none, or to its end. */
    private record Turn(boolean isOver, Optional<Instant> start) {}

    /** What is offered for the kind. */
    @SuppressWarnings("unchecked") // offered for its own type
    static <E extends Entity<E>> Optional<Remindable<E>> remindable(Workspace ws, EntityType<E> type) {
        for (Remindable<?> each : ws.offersFor(type, Remindable.class)) {
            if (each.type().kind().equals(type.kind())) {
                return Optional.of((Remindable<E>) each);
            }
        }
        return Optional.empty();
    }

    /** When a record of the kind starts; refused if it needs no reminder any more. */
    static <E extends Entity<E>> Optional<Instant> start(Workspace ws, EntityType<E> type, Id<E> id) {
        E record = ws.get(type, id);
        Optional<Remindable<E>> kind = remindable(ws, type);
        if (kind.filter(each -> each.isOver().test(record)).isPresent()) {
            throw Refused.because("reminder.over", "kind", type.kind(), "id", id);
        }
        return kind.flatMap(each -> each.start().apply(record));
    }

    @Override
    public <E extends Entity<E>> void afterWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<@Nullable E> after) {
        Optional<Remindable<E>> kind = remindable(workspace, type);
        if (kind.isEmpty()) {
            return;
        }
        Map<Id<E>, Turn> turns = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            E was = before.get(i);
            if (was != null) {
                Turn from = turn(kind.get(), was);
                Turn to = turn(kind.get(), after.get(i));
                if (!from.equals(to)) {
                    turns.put(was.id(), to);
                }
            }
        }
        List<Id<E>> ids = List.copyOf(turns.keySet());
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            List<Id<E>> some = ids.subList(from, Math.min(ids.size(), from + READ_AT_ONCE));
            workspace.<Boolean>asSystem(system -> {
                follow(system, type, some, turns);
                return true;
            });
        }
    }

    private static <E extends Entity<E>> Turn turn(Remindable<E> kind, @Nullable E record) {
        return record == null || kind.isOver().test(record)
                ? new Turn(true, Optional.empty())
                : new Turn(false, kind.start().apply(record));
    }

    private static <E extends Entity<E>> void follow(
            Workspace ws, EntityType<E> type, List<Id<E>> some, Map<Id<E>, Turn> turns) {
        Condition<Reminder> theirs =
                ReminderTable.ABOUT.in(type, some).and(ReminderTable.STATE.isNot(ReminderState.CANCELLED));
        List<Reminder> reminders =
                ws.stream(Selection.of(ReminderTable.TYPE).where(theirs)).toList();
        for (Reminder reminder : reminders) {
            Optional<UUID> subject = reminder.about().map(about -> about.id());
            subject.map(id -> turns.get(Id.<E>of(id))).ifPresent(turn -> follow(ws, reminder, turn));
        }
    }

    private static void follow(Workspace ws, Reminder reminder, Turn turn) {
        boolean isPlanned = reminder.state() == ReminderState.PLANNED;
        if (turn.isOver() || (turn.start().isEmpty() && reminder.before().isPresent())) {
            if (isPlanned) {
                DefaultReminderService.cancel(ws, reminder, true);
            }
            return;
        }
        Optional<Instant> due = turn.start().flatMap(start -> reminder.before().map(start::minus));
        due.filter(at -> !at.equals(reminder.dueAt()) && (isPlanned || at.isAfter(ws.now())))
                .ifPresent(at -> DefaultReminderService.move(
                        ws,
                        reminder,
                        Reminder.builder().from(reminder).dueAt(at).build()));
    }
}
