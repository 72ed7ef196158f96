package org.guanxi.crm.storage;

import java.util.Optional;
import org.guanxi.crm.common.Id;

/** Answers, while a condition is tested, what its references and children are in the same transaction. */
public interface RecordReader {

    /** The record of this type with this id; empty if there is none in the tenant. */
    <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> id);

    /** Whether any record of this type in the tenant meets the condition. */
    <C extends Entity<C>> boolean hasAny(Class<C> type, Condition<C> where);
}
