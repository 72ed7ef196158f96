/**
 * Rights as conditions: what a caller may read, create, change and delete, and which attributes are withheld. The same condition
 * cuts single reads, lists, counts, summaries, streams and history, at the root and along every path. Roles are data: a role has
 * grants (kind, action, scope), is held by assignment to a unit or by a grant to a person, and several are joined by or. The unit tree
 * is a closure, so that a right over a branch is one condition. What comes later joins in the same way: a territory is one more scope,
 * whose condition is a {@code hasAny} over the members and the closure of territories; a partner is one more kind of holder, whose
 * roles are read by the partner's person in the place of the member, and whose records are reached by share or by an owner of the
 * partner's own.
 */
@NullMarked
package org.guanxi.crm.access;

import org.jspecify.annotations.NullMarked;
