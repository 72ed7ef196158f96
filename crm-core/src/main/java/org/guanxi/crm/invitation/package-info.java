/**
 * What people are told of calendars, and calendars as files: guests from outside by mail address, a ready message for each person
 * concerned by what happened to an item, with its iCalendar text, the answers that come back, import with an outcome for each row, and a
 * feed per person. Nothing is sent from here: a host takes the messages from delivery to a channel of its own. Errors begin with
 * {@code invitation.}.
 */
@NullMarked
package org.guanxi.crm.invitation;

import org.jspecify.annotations.NullMarked;
