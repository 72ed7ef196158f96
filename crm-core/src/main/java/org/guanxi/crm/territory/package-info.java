/**
 * Territories: parts of the market, in a tree, with rules that say which customers lie in them, and people who work them.
 *
 * <pre>
 *   define ──▶ DRAFT ──prepare──▶ PLACING ──(due work)──▶ PLACED ──activate(at)──▶ holds from that instant on ──undo──▶ the one before
 * </pre>
 *
 * A model is an edition that never changes; customers are placed in it beforehand, page by page, so that coming to hold at an instant
 * is one step, whatever the number of customers, and undoing it another. How a rule decides is in {@code territory.rule}. Owners change by
 * the verbs of {@code ownership} alone. Events: {@link org.guanxi.crm.territory.TerritoryEvent}; errors begin with {@code territory.}.
 */
@NullMarked
package org.guanxi.crm.territory;

import org.jspecify.annotations.NullMarked;
