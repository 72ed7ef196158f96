package org.guanxi.crm.common;

import java.time.Instant;

/**
 * When something was done, and by whom. Immutable.
 *
 * @param at the instant
 * @param by the actor
 */
public record Stamp(Instant at, ActorId by) {}
