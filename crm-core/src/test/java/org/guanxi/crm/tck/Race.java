package org.guanxi.crm.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Runs work on several threads that start together, and gives up after a minute rather than hang. */
public final class Race {

    private static final int PATIENCE_SECONDS = 60;

    private Race() {}

    /** What each thread answered, or what it threw. */
    public static List<Object> run(int threads, IntFunction<Callable<?>> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Race::daemon);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<?> each = work.apply(i);
                running.add(pool.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return each.call();
                }));
            }
            return running.stream().map(Race::outcome).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tck-race");
        thread.setDaemon(true);
        return thread;
    }

    private static Object outcome(Future<?> running) {
        try {
            Object answer = running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return answer == null ? "done" : answer;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (TimeoutException e) {
            throw new AssertionError("a thread is still waiting after " + PATIENCE_SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
