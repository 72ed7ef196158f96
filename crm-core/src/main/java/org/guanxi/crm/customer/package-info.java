/** Organisations and persons that buy or may buy, and all that is known of them in one view. */
@NullMarked
package org.guanxi.crm.customer;

import org.jspecify.annotations.NullMarked;
