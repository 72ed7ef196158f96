/** The door: {@link org.guanxi.crm.Crm} and its builder, one {@link org.guanxi.crm.CrmSession} per caller. */
@NullMarked
package org.guanxi.crm;

import org.jspecify.annotations.NullMarked;
