package org.guanxi.crm.common;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/** The ways to make ids. */
public final class Ids {

    private Ids() {}

    /**
     * Ids that grow with time: UUIDs of version 7 (RFC 9562). Each is greater than the one before, unsigned, also
     * within a millisecond, and also while the clock stands still or runs backwards: then the ids run ahead of it
     * until it has caught up. One generator makes at least 2,048 ids a millisecond before it runs ahead.
     *
     * @param clock tells the time
     * @param random makes the ids hard to guess and distinct between processes, if it is a {@link
     *     java.security.SecureRandom}; need not be thread-safe, and is not to be used elsewhere if it is not
     * @return a thread-safe generator
     */
    public static IdGenerator timeOrdered(InstantSource clock, RandomGenerator random) {
        return new TimeOrdered(clock, random);
    }

    /**
     * Time and counter are one number of 60 bits, so that a counter that is full carries into the millisecond. The
     * counter starts at a random number below half of its range (RFC 9562, 6.2, method 1).
     */
    private static final class TimeOrdered implements IdGenerator {

        private static final int COUNTER_BITS = 12;
        private static final int COUNTER_MASK = (1 << COUNTER_BITS) - 1;
        private static final long MILLIS_MASK = (1L << 48) - 1;
        private static final long VERSION_7 = 0x7000L;
        private static final long VARIANT = 0x8000_0000_0000_0000L;

        private final InstantSource clock;
        private final RandomGenerator random;
        private final ReentrantLock lock = new ReentrantLock();
        private long latest;

        TimeOrdered(InstantSource clock, RandomGenerator random) {
            this.clock = clock;
            this.random = random;
        }

        @Override
        public UUID next() {
            long time;
            long tail;
            lock.lock();
            try {
                time = advanced();
                tail = random.nextLong();
            } finally {
                lock.unlock();
            }
            long millis = time >>> COUNTER_BITS;
            return new UUID((millis << 16) | VERSION_7 | (time & COUNTER_MASK), VARIANT | (tail >>> 2));
        }

        private long advanced() {
            long now = (Math.max(0, clock.millis()) & MILLIS_MASK) << COUNTER_BITS;
            latest = now > latest ? now | random.nextInt(COUNTER_MASK / 2 + 1) : latest + 1;
            return latest;
        }
    }
}
