/**
 * Charts and dashboards: a {@link org.guanxi.crm.reporting.chart.Panel} says how a report is shown, a {@link
 * org.guanxi.crm.reporting.chart.Dashboard} puts panels on a page, and {@link org.guanxi.crm.reporting.chart.DashboardPage} writes that
 * page as one file of HTML that needs no network: Apache ECharts is in it. Whatever records hold is text on that page, never markup.
 */
@NullMarked
package org.guanxi.crm.reporting.chart;

import org.jspecify.annotations.NullMarked;
