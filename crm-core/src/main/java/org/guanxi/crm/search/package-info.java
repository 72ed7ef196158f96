/**
 * Finding again: queries as text that can be stored and read back without trust, lists that people save and share, what somebody
 * saw last and keeps at hand, and a search by words over the texts that areas offer as {@link org.guanxi.crm.search.Searchable}.
 * Whoever runs a list or searches finds what he may read, whoever saved it. Words are kept in a table of their own, written in the
 * transaction of the record. Errors: {@code query.*}, {@code search.*}.
 */
@NullMarked
package org.guanxi.crm.search;

import org.jspecify.annotations.NullMarked;
