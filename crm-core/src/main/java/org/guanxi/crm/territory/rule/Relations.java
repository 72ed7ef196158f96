package org.guanxi.crm.territory.rule;

import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.RecordReader;

/** Answers those parts of a rule that ask for other records than the one it is about, such as its contacts. */
@FunctionalInterface
public interface Relations<E> {

    /** Whether the record meets the condition, which is a {@link Condition.Via} or a {@link Condition.HasAny}. */
    boolean meets(E record, Condition<E> condition);

    /** Answered by reading, once for each question. */
    static <E> Relations<E> read(RecordReader reader) {
        return (record, condition) -> condition.test(record, reader);
    }

    /** For a record that nothing is related to. */
    static <E> Relations<E> none() {
        return (record, condition) -> false;
    }
}
