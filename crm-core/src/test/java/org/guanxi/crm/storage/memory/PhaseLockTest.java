package org.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PhaseLockTest {

    private final PhaseLock lock = new PhaseLock();
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void aReaderWaitsForOneWriterThoughManyWait() throws InterruptedException {
        AtomicInteger written = new AtomicInteger();
        AtomicInteger writtenWhenRead = new AtomicInteger(-1);
        lock.lockWrite();
        for (int i = 0; i < 20; i++) {
            start(() -> {
                lock.lockWrite();
                written.incrementAndGet();
                lock.unlockWrite();
            });
        }
        awaitAllBlocked();
        start(() -> {
            lock.lockRead();
            writtenWhenRead.set(written.get());
            lock.unlockRead();
        });
        awaitAllBlocked();
        lock.unlockWrite();
        join();

        assertThat(writtenWhenRead).hasValue(0);
        assertThat(written).hasValue(20);
    }

    @Test
    void aWriterIsNotPassedByReadersForEver() throws InterruptedException {
        AtomicBoolean isWritten = new AtomicBoolean();
        lock.lockRead();
        start(() -> {
            lock.lockWrite();
            isWritten.set(true);
            lock.unlockWrite();
        });
        awaitAllBlocked();
        AtomicBoolean sawItWritten = new AtomicBoolean();
        start(() -> {
            lock.lockRead();
            sawItWritten.set(isWritten.get());
            lock.unlockRead();
        });
        awaitAllBlocked();
        lock.unlockRead();
        join();

        assertThat(sawItWritten).isTrue();
    }

    @Test
    void writersExcludeEverybody() throws InterruptedException {
        AtomicLong inside = new AtomicLong();
        AtomicInteger wrong = new AtomicInteger();
        for (int t = 0; t < 8; t++) {
            boolean isWriter = t < 3;
            start(() -> {
                for (int i = 0; i < 3000; i++) {
                    meet(isWriter, inside, wrong);
                }
            });
        }
        join();

        assertThat(wrong).hasValue(0);
        assertThat(inside).hasValue(0);
    }

    /** A reader counts one, a writer a million: nobody may ever meet a writer. */
    private void meet(boolean isWriter, AtomicLong inside, AtomicInteger wrong) {
        long weight = isWriter ? 1_000_000 : 1;
        Runnable unlock = isWriter ? lock::unlockWrite : lock::unlockRead;
        if (isWriter) {
            lock.lockWrite();
        } else {
            lock.lockRead();
        }
        long sum = inside.addAndGet(weight);
        if (isWriter ? sum != weight : sum >= 1_000_000) {
            wrong.incrementAndGet();
        }
        inside.addAndGet(-weight);
        unlock.run();
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        thread.start();
    }

    private void awaitAllBlocked() throws InterruptedException {
        await(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(Duration.ofMillis(1).toMillis());
        }
    }

    private void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
