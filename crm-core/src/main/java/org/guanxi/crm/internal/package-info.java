/**
 * What the areas are built on and what is promised to nobody outside: the workspace of one transaction, the unit of work that
 * opens or joins one, and the declaration of an area.
 */
@NullMarked
package org.guanxi.crm.internal;

import org.jspecify.annotations.NullMarked;
