/**
 * What an event is: the word that every area says of what happened, known to the journal that keeps it and to the workspace that
 * hands it on, knowing neither.
 */
@NullMarked
package org.guanxi.crm.event;

import org.jspecify.annotations.NullMarked;
