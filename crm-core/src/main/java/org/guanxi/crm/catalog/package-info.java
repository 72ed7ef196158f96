/**
 * What the own organisation sells: products with a code, a family and a list price. A product is added, changed, and in the end
 * retired; it is never deleted, as deals and orders of the past go on naming it. Price books, bundles and options come with quotes.
 */
@NullMarked
package org.guanxi.crm.catalog;

import org.jspecify.annotations.NullMarked;
