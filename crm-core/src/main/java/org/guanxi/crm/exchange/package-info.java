/**
 * Data in and out: files of comma-separated values, read row by row in bounded memory and written so that no spreadsheet takes a
 * text for a formula; and the report of an import, which names what was not taken, how often, why, and the first places.
 * A file that cannot be read at all is an {@code Invalid} with line and column ({@code csv.*}); a row that is wrong by itself
 * carries its problems, and the next row is read.
 */
@NullMarked
package org.guanxi.crm.exchange;

import org.jspecify.annotations.NullMarked;
