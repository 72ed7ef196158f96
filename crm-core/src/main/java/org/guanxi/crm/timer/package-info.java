/**
 * Due work: what is to be done later, under a unique key, at an instant. The library has no threads of its own: the host calls
 * {@code Crm.runDue} as often as it likes, on as many machines as it likes, and each item is done once, in one transaction with its own
 * removal; what came late is caught up, what fails is tried again, and what
 * fails too often is parked until somebody releases it.
 */
@NullMarked
package org.guanxi.crm.timer;

import org.jspecify.annotations.NullMarked;
