/**
 * Hands over what somebody has who leaves: what it is, who gets which of it, doing it step by step, and the protocol of what was done. Records
 * that are under terms pass by the verbs of {@code ownership}, one after the other; all else that names the person follows as its table
 * declares. Errors begin with {@code handover.}.
 */
@NullMarked
package org.guanxi.crm.ownership.handover;

import org.jspecify.annotations.NullMarked;
