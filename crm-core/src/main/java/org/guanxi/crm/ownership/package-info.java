/**
 * Whose a record is, for how long, and why. A record is owned by one person, lies in one pool, or was merged:
 *
 * <pre>
 *            claim, assign
 *   POOLED ────────────────▶ OWNED ──┐ transfer
 *          ◀──────────────── ▲       │
 *    release, recall, recycle └──────┘
 * </pre>
 *
 * Every change ends a spell or a stay and begins the next at the same instant. Events: {@link
 * org.guanxi.crm.ownership.OwnershipEvent}. Errors begin with {@code ownership.}; {@link
 * org.guanxi.crm.ownership.OwnershipService} tells them in the order of the guards. When records fall is reckoned in {@code
 * ownership.recycle}; pools and their seats are in {@code ownership.pool}.
 */
@NullMarked
package org.guanxi.crm.ownership;

import org.jspecify.annotations.NullMarked;
