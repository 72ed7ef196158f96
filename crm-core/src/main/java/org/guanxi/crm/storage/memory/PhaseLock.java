package org.guanxi.crm.storage.memory;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.guanxi.crm.error.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One writer or many readers, in turn: whoever wants to read waits for one writer at most, and whoever wants to write for
 * one round of readers besides the writers before. The writer's hold spans a transaction, a reader's one operation.
 */
final class PhaseLock {

    private final ReentrantLock state = new ReentrantLock();
    private final Condition readersTurn = state.newCondition();
    private final Condition writersTurn = state.newCondition();
    private @Nullable Thread writer;
    private int readers;
    private int waitingReaders;
    private int waitingWriters;
    private long round;

    /**
     * Waits until no writer is in.
     *
     * @throws Refused {@code transaction.nested} if this thread is the writer, and would wait for itself
     */
    void lockRead() {
        state.lock();
        try {
            refuseNested();
            if (writer == null && waitingWriters == 0) {
                readers++;
                return;
            }
            waitingReaders++;
            long arrived = round;
            while (round == arrived) {
                readersTurn.awaitUninterruptibly();
            }
        } finally {
            state.unlock();
        }
    }

    void unlockRead() {
        state.lock();
        try {
            readers--;
            if (readers == 0) {
                writersTurn.signal();
            }
        } finally {
            state.unlock();
        }
    }

    /**
     * Waits until nobody is in.
     *
     * @throws Refused {@code transaction.nested} if this thread is the writer, and would wait for itself
     */
    void lockWrite() {
        state.lock();
        try {
            refuseNested();
            waitingWriters++;
            while (writer != null || readers > 0) {
                writersTurn.awaitUninterruptibly();
            }
            waitingWriters--;
            writer = Thread.currentThread();
        } finally {
            state.unlock();
        }
    }

    void unlockWrite() {
        state.lock();
        try {
            writer = null;
            if (waitingReaders > 0) {
                readers = waitingReaders;
                waitingReaders = 0;
                round++;
                readersTurn.signalAll();
            } else {
                writersTurn.signal();
            }
        } finally {
            state.unlock();
        }
    }

    private void refuseNested() {
        if (writer == Thread.currentThread()) {
            throw Refused.because("transaction.nested");
        }
    }
}
