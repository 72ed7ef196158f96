package org.guanxi.crm.common;

import java.util.Optional;
import org.guanxi.crm.error.CrmException;

/**
 * What became of one row of a batch.
 *
 * @param row its place in the batch, from 0
 * @param value what was done; empty if it was refused
 * @param refusal why it was refused; empty if it was done
 */
public record Outcome<R>(int row, Optional<R> value, Optional<CrmException> refusal) {

    /** A row that was done. */
    public static <R> Outcome<R> done(int row, R value) {
        return new Outcome<>(row, Optional.of(value), Optional.empty());
    }

    /** A row that was refused. */
    public static <R> Outcome<R> refused(int row, CrmException why) {
        return new Outcome<>(row, Optional.empty(), Optional.of(why));
    }

    /** The same of a row at another place. */
    public Outcome<R> at(int place) {
        return new Outcome<>(place, value, refusal);
    }

    /** Whether it was done. */
    public boolean isDone() {
        return value.isPresent();
    }
}
