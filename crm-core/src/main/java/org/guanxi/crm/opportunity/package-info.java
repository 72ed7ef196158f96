/**
 * Deals, the stages they pass through, and how they end.
 *
 * <pre>
 *   open ──▶ advance ──▶ advance ──▶ win       ─┐
 *     │          ◀── goBack           lose      ├──▶ closed ──▶ reopen (into the stage it was closed from)
 *     └──────────────────────────▶    abandon  ─┘
 * </pre>
 *
 * A deal passes through a {@link org.guanxi.crm.pipeline.Pipeline}, on the edition on which it was opened. Each stay in a stage is a {@link org.guanxi.crm.opportunity.StageVisit}; together they are the deal's history.
 * Whether a deal may move is a {@link org.guanxi.crm.opportunity.MoveDecision}, which lists all that is missing at once. Reasons are
 * the tenant's own list. Events: {@link org.guanxi.crm.opportunity.OpportunityEvent} and
 * {@link org.guanxi.crm.pipeline.PipelineEvent}. Policy: {@link org.guanxi.crm.opportunity.DealZone}. Errors begin with
 * {@code opportunity.}.
 */
@NullMarked
package org.guanxi.crm.opportunity;

import org.jspecify.annotations.NullMarked;
