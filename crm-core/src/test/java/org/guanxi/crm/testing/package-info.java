/**
 * What the tests of an embedding program need: {@link org.guanxi.crm.testing.TestCrm} is a CRM in memory with a clock that stands
 * still until it is moved, ids that come in order, samples of records and a recorder of events; {@link
 * org.guanxi.crm.testing.CrmAssertions} says what a test expects. Needs AssertJ 3. None of it is meant for production.
 */
@NullMarked
package org.guanxi.crm.testing;

import org.jspecify.annotations.NullMarked;
