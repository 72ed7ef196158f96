package org.guanxi.crm.internal;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where a service does its work: in a transaction of its own, retried up to five times when another writer was faster, or
 * in the one it has joined, never retried. Each call is one command: its journal entries share one id, and its reactions run at
 * its end.
 */
@FunctionalInterface
public interface UnitOfWork {

    /** Does the work and answers what it answers. */
    <R> R call(Function<Workspace, R> work);

    /** Does the work. */
    default void run(Consumer<Workspace> work) {
        this.<Boolean>call(workspace -> {
            work.accept(workspace);
            return true;
        });
    }
}
