package org.guanxi.crm.delivery;

import java.util.Optional;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.journal.JournalEntry;

/**
 * What a handler is given: one entry of one tenant. Whoever must not do a thing twice remembers the entry's id.
 *
 * @param tenant the tenant
 * @param entry the entry, whole
 * @param event what it tells, in today's form; empty if it is erased, or no class has its name
 * @param attempt which attempt this is since the handler last failed at it, from 1 on
 */
public record Delivered(TenantId tenant, JournalEntry entry, Optional<Event> event, int attempt) {}
