/**
 * Which territory a record lies in: a pure function of the record, of rules that are conditions over its attributes, and of a day. A
 * {@link org.guanxi.crm.territory.rule.RuleSet} is compiled once and asked often: an index finds the few rules that can hold, so that
 * thousands of rules cost little more than one.
 */
@NullMarked
package org.guanxi.crm.territory.rule;

import org.jspecify.annotations.NullMarked;
