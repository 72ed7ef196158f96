package org.guanxi.crm.interaction;

import java.math.BigDecimal;
import java.time.Instant;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.team.Member;

/**
 * How well one of us knows one of them, by what was recorded between the two.
 *
 * @param member one of us
 * @param contact one of them
 * @param count how many interactions counted
 * @param last when the last of them was
 * @param strength the sum over them of what each is still worth, rounded to four places; see {@link StrengthRule}
 */
public record Relationship(Id<Member> member, Id<Contact> contact, long count, Instant last, BigDecimal strength) {}
