/**
 * Hands records out of pools by a route: who takes part, by which strategy, and whose turn it is, which is kept from run to run. What was decided
 * of each record, also that nobody got it, is kept and can be asked for. Who gets what is decided by {@code distribution}; it is given by
 * the verbs of {@code ownership}. Errors begin with {@code handout.}.
 */
@NullMarked
package org.guanxi.crm.ownership.handout;

import org.jspecify.annotations.NullMarked;
