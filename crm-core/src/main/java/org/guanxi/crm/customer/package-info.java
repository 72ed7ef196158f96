/**
 * Organisations and persons that buy or may buy, and all that is known of them in one view. Merging, the 360° view and the codes stay
 * in this one room, as its service, the one door, answers in their values and all of them name customers.
 */
@NullMarked
package org.guanxi.crm.customer;

import org.jspecify.annotations.NullMarked;
