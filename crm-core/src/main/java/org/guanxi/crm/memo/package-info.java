/**
 * Memos: short texts that people write about any record, found again by their words and shown in the 360° view of the customer they
 * concern. Whoever may see the record may read its memos and write more; a memo is changed and removed by its author, or by those who may
 * change memos by their rights. What was removed stays in the journal.
 */
@NullMarked
package org.guanxi.crm.memo;

import org.jspecify.annotations.NullMarked;
