/**
 * The contract kit. {@link org.guanxi.crm.tck.StorageTck} is the specification of the storage port: whoever writes an
 * adapter extends it by one class, and has an adapter when it is green; what it does not check is not promised. {@link
 * org.guanxi.crm.tck.EntityTypeLaws} says the same of described entities: whoever registers tables of their own runs it over
 * them. Both run on jqwik alone, examples and properties alike; besides this jar they need JUnit's platform, jqwik and AssertJ.
 */
@NullMarked
package org.guanxi.crm.tck;

import org.jspecify.annotations.NullMarked;
