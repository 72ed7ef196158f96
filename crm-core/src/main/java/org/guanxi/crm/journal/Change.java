package org.guanxi.crm.journal;

import java.util.Optional;

/**
 * What one change did to one attribute. Values are those of the attribute, such as {@link org.guanxi.crm.common.Money}, an
 * {@link org.guanxi.crm.common.Id} or an enum's constant; one that the attribute can no longer hold is the text that was kept. A
 * custom field with several values has a list of them.
 *
 * @param attribute the attribute's name; that of a custom field is {@code custom.} and the field's id
 * @param before the value before; empty if it was absent, or is not told any more
 * @param after the value since; empty if it is absent
 */
public record Change(String attribute, Optional<Object> before, Optional<Object> after) {}
