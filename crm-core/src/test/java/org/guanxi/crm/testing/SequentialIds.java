package org.guanxi.crm.testing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.guanxi.crm.common.IdGenerator;

/**
 * Ids that count up from one, so that a test can name them and every run makes the same: {@code
 * 00000000-0000-7000-8000-000000000001} and on. Thread-safe.
 */
public final class SequentialIds implements IdGenerator {

    private final AtomicLong last = new AtomicLong();

    /** Starts with one. */
    public SequentialIds() {}

    /** The id that such a generator makes as its n-th. */
    public static UUID nth(long number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }

    @Override
    public UUID next() {
        return nth(last.incrementAndGet());
    }

    /** How many ids were made so far. */
    public long made() {
        return last.get();
    }
}
