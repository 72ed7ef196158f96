/**
 * Rights as conditions: what a caller may read, create, change and delete, and which attributes are withheld. The same condition
 * cuts single reads, lists, counts, summaries, streams and history, at the root and along every path.
 */
@NullMarked
package org.guanxi.crm.access;

import org.jspecify.annotations.NullMarked;
