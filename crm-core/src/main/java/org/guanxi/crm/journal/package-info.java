/**
 * History and audit: every change of a record leaves one entry, in the same transaction, with the event that tells what
 * happened and the values before and after; entries of a record form a chain that shows tampering and outlives erasure.
 * What is to happen with each new entry, in the same transaction, is an {@link org.guanxi.crm.journal.EntryListener}.
 */
@NullMarked
package org.guanxi.crm.journal;

import org.jspecify.annotations.NullMarked;
