/**
 * Reports: one {@link org.guanxi.crm.reporting.ReportDefinition}, in Java or as versioned JSON, answered equally on every storage.
 * A definition says which records count, what they are grouped by, which figures are computed, with what they are compared, and how
 * the rows are put in order; {@link org.guanxi.crm.reporting.Reports} checks it, answers it by the rights of the caller, shows how
 * the storage does so, and names the records behind each cell. Built on {@link org.guanxi.crm.storage.Summary} alone: what that cannot
 * say is computed from its rows by pure functions, so that no join can count a record twice.
 */
@NullMarked
package org.guanxi.crm.reporting;

import org.jspecify.annotations.NullMarked;
