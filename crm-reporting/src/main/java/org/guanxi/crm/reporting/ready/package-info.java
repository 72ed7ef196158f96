/**
 * Reports that are there before anybody has written one: for every area that stands, the catalogue of indicators, the ways that deals
 * really take, and the dashboards made of them. Each is a plain definition, to be run as it is or changed with {@code
 * ReportDefinition.builder().from(…)}.
 */
@NullMarked
package org.guanxi.crm.reporting.ready;

import org.jspecify.annotations.NullMarked;
