/**
 * Leads: unqualified interest, given to people by ordered rules, and taken up the ladder when nobody answers. So far what assignment and
 * escalation need; capture, qualification and conversion are to come. Events: {@link org.guanxi.crm.lead.LeadEvent}; errors begin with
 * {@code lead.}.
 */
@NullMarked
package org.guanxi.crm.lead;

import org.jspecify.annotations.NullMarked;
