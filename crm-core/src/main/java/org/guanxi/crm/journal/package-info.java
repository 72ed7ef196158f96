/**
 * History and audit: every change of a record leaves one entry, in the same transaction, with the event that tells what
 * happened and the values before and after; entries of a record form a chain that shows tampering and outlives erasure. From the
 * journal changes are delivered to named subscriptions, in order per record, at least once.
 */
@NullMarked
package org.guanxi.crm.journal;

import org.jspecify.annotations.NullMarked;
