/**
 * The storage port: entities described once by a table ({@link org.guanxi.crm.storage.EntityType}), conditions with one
 * meaning ({@link org.guanxi.crm.storage.Condition#test}), and the few operations every adapter offers
 * ({@link org.guanxi.crm.storage.StorageSession}). An adapter sees column kinds only: enums, money, durations and nested
 * values are encoded here. What the contract kit does not check is not promised.
 */
@NullMarked
package org.guanxi.crm.storage;

import org.jspecify.annotations.NullMarked;
