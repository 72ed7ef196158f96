/**
 * The in-memory adapter: the entities themselves, in sorted lists of blocks, one writer at a time per tenant, and an undo
 * log. A product and the default, not a test double: it keeps the declared indexes, and a transaction costs what it touches.
 * Nothing is written to disk, and it cannot join a transaction of the embedding program.
 */
@NullMarked
package org.guanxi.crm.storage.memory;

import org.jspecify.annotations.NullMarked;
