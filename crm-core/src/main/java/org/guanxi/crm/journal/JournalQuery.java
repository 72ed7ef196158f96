package org.guanxi.crm.journal;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.storage.Condition;

/**
 * Which entries are looked for. Immutable; every method answers a narrowed copy.
 *
 * @param actor by whom; empty for anybody
 * @param event the event's name; empty for any
 * @param kind the kind of record; empty for any
 * @param during when, from the start to before the end; empty for ever
 */
public record JournalQuery(
        Optional<ActorId> actor, Optional<String> event, Optional<String> kind, Optional<TimeRange> during) {

    /** All entries. */
    public static JournalQuery all() {
        return new JournalQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Only what this actor did. */
    public JournalQuery by(ActorId who) {
        return new JournalQuery(Optional.of(who), event, kind, during);
    }

    /** Only events of this name. */
    public JournalQuery event(String name) {
        return new JournalQuery(actor, Optional.of(name), kind, during);
    }

    /** Only changes of records of this kind. */
    public JournalQuery of(String recordKind) {
        return new JournalQuery(actor, event, Optional.of(recordKind), during);
    }

    /** Only what happened from this instant to before that one. */
    public JournalQuery between(Instant from, Instant until) {
        return new JournalQuery(actor, event, kind, Optional.of(TimeRange.of(from, until)));
    }

    Condition<JournalEntry> condition() {
        Condition<JournalEntry> condition = Condition.all();
        if (actor.isPresent()) {
            condition = condition.and(JournalTable.ACTOR.is(actor.get()));
        }
        if (event.isPresent()) {
            condition = condition.and(JournalTable.EVENT.is(event.get()));
        }
        if (kind.isPresent()) {
            condition = condition.and(JournalTable.SUBJECT.recordKind().is(kind.get()));
        }
        if (during.isPresent()) {
            TimeRange range = during.get();
            condition = condition.and(JournalTable.AT.atLeast(range.start()));
            condition = condition.and(JournalTable.AT.below(range.end()));
        }
        return condition;
    }
}
