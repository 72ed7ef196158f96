/**
 * Reports that stay and reports that come by themselves: a {@link org.guanxi.crm.reporting.standing.ReportSnapshot} keeps what a report
 * answered, so that two of them can be compared; a {@link org.guanxi.crm.reporting.standing.ReportSubscription} lets a report be made at
 * set times, by the rights of whoever subscribed, and hands it to a {@link org.guanxi.crm.reporting.standing.ReportChannel}, always or
 * only when a figure crosses a bound. Both are tables of an embedder, made known by {@link
 * org.guanxi.crm.reporting.standing.StandingReports#in}.
 */
@NullMarked
package org.guanxi.crm.reporting.standing;

import org.jspecify.annotations.NullMarked;
