/**
 * What the journal has written is handed on to named subscriptions: in order per record, at least once, by any number of workers
 * that lease partitions. A delivery is written with its entry, only where somebody subscribed, and goes when it has been handled.
 */
@NullMarked
package org.guanxi.crm.delivery;

import org.jspecify.annotations.NullMarked;
