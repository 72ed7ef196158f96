package org.guanxi.crm.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Attached;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.TeamService;

/** Keeps the reminders; when they fire and how they follow their records is told beside it. */
final class DefaultReminderService implements ReminderService {

    private final UnitOfWork unit;

    DefaultReminderService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Reminder remindAt(Instant at, String text, Consumer<Reminder.Builder> details) {
        return unit.call(ws -> plan(ws, draft(ws, at, text, details, Optional.empty())));
    }

    @Override
    public Reminder remindBefore(RecordRef about, Duration before, String text, Consumer<Reminder.Builder> details) {
        return unit.call(ws -> {
            if (before.isNegative() || before.compareTo(LONGEST_BEFORE) > 0) {
                throw Problems.one("before", "reminder.before-range", "value", before, "longest", LONGEST_BEFORE);
            }
            Instant start = start(ws, about)
                    .orElseThrow(
                            () -> Problems.one("about", "reminder.no-start", "kind", about.kind(), "id", about.id()));
            Consumer<Reminder.Builder> all = details.andThen(builder -> builder.about(about));
            Duration kept = before.truncatedTo(ChronoUnit.MILLIS);
            return plan(ws, draft(ws, start.minus(kept), text, all, Optional.of(kept)));
        });
    }

    private static Optional<Instant> start(Workspace ws, RecordRef about) {
        EntityType<?> type = ws.catalogue()
                .find(about.kind())
                .filter(each -> Following.remindable(ws, each).isPresent())
                .orElseThrow(() -> Problems.one("about", "reminder.not-remindable", "kind", about.kind()));
        return start(ws, type, about);
    }

    private static <E extends Entity<E>> Optional<Instant> start(Workspace ws, EntityType<E> type, RecordRef about) {
        return Following.start(ws, type, about.idOf());
    }

    private static Reminder draft(
            Workspace ws, Instant at, String text, Consumer<Reminder.Builder> details, Optional<Duration> before) {
        Id<Member> nobody = ws.newId();
        Reminder.Builder builder = Reminder.builder().member(self(ws).orElse(nobody));
        details.accept(builder);
        Reminder draft = builder.id(ws.newId())
                .version(0)
                .text(text)
                .dueAt(at.truncatedTo(ChronoUnit.MICROS))
                .before(before)
                .state(ReminderState.PLANNED)
                .createdAt(ws.now())
                .firedAt(Optional.empty())
                .endedAt(Optional.empty())
                .build();
        Problems problems = new Problems();
        if (draft.member().equals(nobody)) {
            problems.add("member", "reminder.no-member", "actor", ws.actor());
        }
        checkAhead(ws, draft.dueAt(), problems);
        problems.throwIfAny();
        return draft;
    }

    private static void checkAhead(Workspace ws, Instant at, Problems problems) {
        if (!at.isAfter(ws.now())) {
            problems.add("at", "reminder.in-past", "at", at, "now", ws.now());
        }
    }

    private static Reminder plan(Workspace ws, Reminder reminder) {
        reminder.about()
                .filter(about -> reminder.before().isEmpty())
                .ifPresent(about -> ws.catalogue().find(about.kind()).ifPresent(type -> start(ws, type, about)));
        Reminder rooted = Reminder.builder()
                .from(reminder)
                .root(reminder.about().flatMap(about -> Attached.root(ws, about)))
                .build();
        Reminder stored = ws.insert(
                ReminderTable.TYPE,
                rooted,
                new ReminderEvent.Planned(
                        reminder.id(),
                        reminder.member(),
                        reminder.dueAt(),
                        reminder.channel(),
                        reminder.text(),
                        reminder.about()));
        Firing.schedule(ws, stored);
        return stored;
    }

    private static Optional<Id<Member>> self(Workspace ws) {
        return ws.service(TeamService.class).memberOf(ws.actor()).map(Member::id);
    }

    @Override
    public Reminder snooze(Id<Reminder> id, Instant until) {
        return unit.call(ws -> {
            Reminder before = ws.get(ReminderTable.TYPE, id);
            Instant at = until.truncatedTo(ChronoUnit.MICROS);
            Problems problems = new Problems();
            checkAhead(ws, at, problems);
            problems.throwIfAny();
            checkNotEnded(before, before.state() == ReminderState.CANCELLED);
            Reminder.Builder after = Reminder.builder().from(before);
            return move(ws, before, after.dueAt(at).before(Optional.empty()).build());
        });
    }

    /** Plans it for the instant that the second one says. */
    static Reminder move(Workspace ws, Reminder before, Reminder after) {
        Reminder.Builder planned = Reminder.builder().from(after);
        Reminder stored = ws.update(
                ReminderTable.TYPE,
                before,
                planned.state(ReminderState.PLANNED).endedAt(Optional.empty()).build(),
                new ReminderEvent.Moved(before.id(), before.dueAt(), after.dueAt()));
        Firing.schedule(ws, stored);
        return stored;
    }

    private static void checkNotEnded(Reminder reminder, boolean isCancelled) {
        if (isCancelled || reminder.state() == ReminderState.ACKNOWLEDGED) {
            throw Refused.because("reminder.ended", "reminder", reminder.text(), "state", reminder.state());
        }
    }

    @Override
    public Reminder acknowledge(Id<Reminder> id) {
        return unit.call(ws -> {
            Reminder before = ws.get(ReminderTable.TYPE, id);
            if (before.state() == ReminderState.ACKNOWLEDGED) {
                return before;
            }
            if (before.state() != ReminderState.FIRED) {
                throw Refused.because("reminder.not-fired", "reminder", before.text(), "state", before.state());
            }
            return end(ws, before, ReminderState.ACKNOWLEDGED, new ReminderEvent.Acknowledged(id));
        });
    }

    @Override
    public Reminder cancel(Id<Reminder> id) {
        return unit.call(ws -> {
            Reminder before = ws.get(ReminderTable.TYPE, id);
            checkNotEnded(before, false);
            return before.state() == ReminderState.CANCELLED ? before : cancel(ws, before, false);
        });
    }

    static Reminder cancel(Workspace ws, Reminder before, boolean hasSubjectEnded) {
        Firing.forget(ws, before);
        return end(ws, before, ReminderState.CANCELLED, new ReminderEvent.Cancelled(before.id(), hasSubjectEnded));
    }

    private static Reminder end(Workspace ws, Reminder before, ReminderState state, ReminderEvent event) {
        Reminder after =
                Reminder.builder().from(before).state(state).endedAt(ws.now()).build();
        return ws.update(ReminderTable.TYPE, before, after, event);
    }

    @Override
    public Page<Reminder> fired(Optional<String> cursor) {
        return own(ReminderState.FIRED, cursor);
    }

    @Override
    public Page<Reminder> planned(Optional<String> cursor) {
        return own(ReminderState.PLANNED, cursor);
    }

    private Page<Reminder> own(ReminderState state, Optional<String> cursor) {
        return unit.call(ws -> {
            Condition<Reminder> own = self(ws).map(
                            member -> ReminderTable.MEMBER.is(member).and(ReminderTable.STATE.is(state)))
                    .orElse(Condition.none());
            return ws.page(
                    Selection.of(ReminderTable.TYPE).where(own).orderBy(ReminderTable.DUE_AT.ascending()), cursor);
        });
    }

    @Override
    public List<Reminder> about(RecordRef record) {
        return unit.call(ws -> ws.find(Selection.of(ReminderTable.TYPE)
                .where(ReminderTable.ABOUT.is(record))
                .orderBy(ReminderTable.DUE_AT.descending())
                .limit(Selection.MAXIMUM_LIMIT)));
    }
}
