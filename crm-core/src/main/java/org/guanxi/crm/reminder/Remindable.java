package org.guanxi.crm.reminder;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;

/**
 * A kind of records before whose time one can be reminded, offered by the area that owns it, or by an embedder for a table of its own.
 * Whoever writes such a record, its reminders follow in the same transaction: they move with its time, and end with it.
 *
 * @param type the kind
 * @param start when a record of the kind begins, or is due; empty if it has no time
 * @param isOver whether nobody needs to be reminded of a record any more
 */
public record Remindable<E extends Entity<E>>(
        EntityType<E> type, Function<E, Optional<Instant>> start, Predicate<E> isOver) {}
