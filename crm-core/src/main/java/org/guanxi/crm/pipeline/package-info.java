/**
 * The ways that records pass through: pipelines in editions, their stages with probability and forecast category, and the tenant's
 * own reasons for each end. A {@link org.guanxi.crm.pipeline.Pipeline} is defined once and anew with each change; what is on its way
 * stays on the edition on which it began. Deals are what passes through; the area {@code opportunity} is the door to both, and
 * the errors here begin with {@code opportunity.} too. Events: {@link org.guanxi.crm.pipeline.PipelineEvent}.
 */
@NullMarked
package org.guanxi.crm.pipeline;

import org.jspecify.annotations.NullMarked;
