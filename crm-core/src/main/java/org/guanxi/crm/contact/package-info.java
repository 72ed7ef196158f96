/**
 * People at customers: for whom they work and worked, which roles they have in what a customer decides, who reports to whom, and whom
 * to call for a purpose. What was said with them is the area {@code interaction}, what was promised the area {@code promise}; both
 * know this one, and tell it who was spoken to last by {@link org.guanxi.crm.contact.LastSpoken}. Errors begin with {@code contact.}.
 */
@NullMarked
package org.guanxi.crm.contact;

import org.jspecify.annotations.NullMarked;
