package org.guanxi.crm.tck;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.lifecycle.AroundContainerHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Storage;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** How the kit runs: one storage for a class, tries and seed by system properties, a missing engine skips. */
final class KitRun implements AroundContainerHook, AroundPropertyHook {

    private static final String FIXED_SEED = "20260101";

    @Override
    public void beforeContainer(ContainerLifecycleContext context) {
        context.optionalContainerClass()
                .filter(StorageTck.class::isAssignableFrom)
                .ifPresent(type -> Store.create(KitRun.class, Lifespan.RUN, Bench::new));
    }

    /** Closes the storage, which then has to say that it is closed. */
    @Override
    public void afterContainer(ContainerLifecycleContext context) {
        if (context.optionalContainerClass()
                .filter(StorageTck.class::isAssignableFrom)
                .isPresent()) {
            Store.<Bench>get(KitRun.class).get().checkClosed();
        }
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        int tries = attributes.tries().orElse(60);
        if (tries > 1) {
            attributes.setTries(tries * Integer.getInteger("crm.tries", 1));
        }
        String seed = System.getProperty("crm.seed", FIXED_SEED);
        if (!seed.equals("random")) {
            attributes.setSeed(seed);
        }
        attributes.setAfterFailure(AfterFailureMode.RANDOM_SEED);
        attributes.setEdgeCases(EdgeCasesMode.NONE);
        if (context.testInstance() instanceof StorageTck kit) {
            kit.use(Store.<Bench>get(KitRun.class).get());
        }
        return skippedIfAborted(property.execute());
    }

    private static PropertyExecutionResult skippedIfAborted(PropertyExecutionResult result) {
        Throwable cause = result.throwable().orElse(null);
        return cause instanceof TestAbortedException
                ? result.mapTo(PropertyExecutionResult.Status.ABORTED, cause)
                : result;
    }

    /** Before the storage is asked for inside of a property, so that a missing engine is no failed try. */
    @Override
    public int aroundPropertyProximity() {
        return -100;
    }

    /** What all tests of a class share. */
    static final class Bench implements Store.CloseOnReset {
        private static final AtomicInteger BENCHES = new AtomicInteger();

        private final int number = BENCHES.incrementAndGet();
        private final AtomicInteger tenants = new AtomicInteger();
        private @Nullable Storage storage;
        private @Nullable RuntimeException failure;

        synchronized Storage storage(Supplier<Storage> maker) {
            if (failure != null) {
                throw failure;
            }
            if (storage == null) {
                try {
                    storage = maker.get();
                } catch (RuntimeException e) {
                    failure = e;
                    throw e;
                }
            }
            return storage;
        }

        TenantId emptyTenant() {
            return TenantId.of("tck-" + number + "-" + tenants.incrementAndGet());
        }

        synchronized void checkClosed() {
            if (storage != null) {
                storage.close();
                if (storage.check().isUp()) {
                    throw new AssertionError("a closed storage says that it is up");
                }
            }
        }

        /** Also where the tests were broken off; closing twice does nothing more. */
        @Override
        public synchronized void close() {
            if (storage != null) {
                storage.close();
            }
        }
    }
}
