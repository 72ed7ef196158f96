/**
 * Reports as files: comma-separated values, a workbook with real dates and numbers, JSON, and a table of HTML. No text in any of them
 * is taken for a formula or for markup.
 */
@NullMarked
package org.guanxi.crm.reporting.export;

import org.jspecify.annotations.NullMarked;
