/**
 * When something repeats: the rules of RFC 5545 with the skipping of RFC 7529, evaluated on the local clock of a zone. A
 * {@link org.guanxi.crm.recurrence.RecurrenceRule} is one rule, read from text or built; a {@link
 * org.guanxi.crm.recurrence.Recurrence} is a start with rules, further dates, excepted dates and moved occurrences, and tells its
 * occurrences from any day on without walking there. All of it is pure: no clock, no storage, no default zone. A rule that never
 * yields is answered, not searched for ever.
 */
@NullMarked
package org.guanxi.crm.recurrence;

import org.jspecify.annotations.NullMarked;
