/**
 * iCalendar (RFC 5545) read and written, nothing else: text to {@link org.guanxi.crm.calendar.ical.IcalFile} and back. Reading takes
 * bounded memory, and names everything that is wrong by its line; what is not understood is kept and written again. The reader is our
 * own, since a file from outside must be bounded while it is read and its errors told by line; it needs no library.
 */
@NullMarked
package org.guanxi.crm.calendar.ical;

import org.jspecify.annotations.NullMarked;
