/**
 * What the tests of an embedding program need: a clock that stands still until it is told otherwise, and ids that come in
 * order. Neither is meant for production.
 */
@NullMarked
package org.guanxi.crm.testing;

import org.jspecify.annotations.NullMarked;
