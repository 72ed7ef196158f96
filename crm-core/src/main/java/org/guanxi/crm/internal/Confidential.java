package org.guanxi.crm.internal;

import java.util.function.Function;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;

/**
 * Says of a kind that some of its records are for some eyes only, whatever the rights of a caller are: to all others they are as if
 * they were not there, in lists, by id, in conditions, figures and the journal. Whoever works as the system sees them.
 *
 * @param type the kind
 * @param openTo what a record must meet to be read by this actor
 */
public record Confidential<E extends Entity<E>>(EntityType<E> type, Function<ActorId, Condition<E>> openTo) {}
