package org.guanxi.crm.timer;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Something that is to be done at an instant; gone when it is done. */
@Value.Immutable
@CrmStyle
public interface DueItem extends Entity<DueItem> {

    @Override
    Id<DueItem> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The key by which it is rescheduled and cancelled; unique in the tenant. */
    String key();

    /** When it is to be done. */
    Instant dueAt();

    /** When a worker may take it: when it is due, when the lease of another ends, or when it is tried again; absent while parked. */
    Optional<Instant> nextAt();

    /** The name of the task that does it. */
    String task();

    /** What the task has to know, as JSON. */
    Optional<String> payload();

    /** How often it was begun without being done: it failed, or its worker died. */
    @Value.Default
    default int attempts() {
        return 0;
    }

    /** What the task threw the last time. */
    Optional<String> lastError();

    /** When it was given up after too many attempts; nobody takes it until it is released. Absent unless it is parked. */
    Optional<Instant> parkedAt();

    /** Whether it was given up and waits to be released. */
    default boolean isParked() {
        return parkedAt().isPresent();
    }

    /**
     * The payload as a value of this class; empty if there is none.
     *
     * @throws org.guanxi.crm.error.Invalid {@code json.invalid} if it is of another form
     */
    default <T> Optional<T> payloadAs(Class<T> type) {
        return payload().map(text -> Json.read(text, type));
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableDueItem.Builder {}
}
