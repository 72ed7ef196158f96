/**
 * What we promised to customers, and they to us: told when it is due, kept, broken or withdrawn with what shows it. Events: {@link
 * org.guanxi.crm.promise.PromiseEvent}. Errors begin with {@code contact.}, as the names of its events do.
 */
@NullMarked
package org.guanxi.crm.promise;

import org.jspecify.annotations.NullMarked;
