/** Where records lie that are nobody's, and who may take them from there. */
@NullMarked
package org.guanxi.crm.ownership.pool;

import org.jspecify.annotations.NullMarked;
