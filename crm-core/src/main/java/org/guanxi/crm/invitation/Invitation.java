package org.guanxi.crm.invitation;

import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;

/**
 * A message that is ready to be sent to one person. Immutable.
 *
 * @param method what is meant by it
 * @param to whom it is for
 * @param uid the name of the item or series over all programs, always the same
 * @param sequence grows with each change of the item, so that a later message replaces an earlier one
 * @param title what the item is called
 * @param calendar the item as iCalendar; {@link IcalFile#toText} is what a mail carries as {@code text/calendar}
 */
public record Invitation(Method method, Recipient to, String uid, int sequence, String title, IcalFile calendar) {

    /** What is meant by a message (RFC 5546). */
    public enum Method {
        /** Come, at this time, or at this one instead. */
        REQUEST,
        /** This is what I answer. */
        REPLY,
        /** It does not take place, or not with you. */
        CANCEL
    }

    /**
     * Whom a message is for.
     *
     * @param name as people say it; the address if that is all that is known
     * @param member who it is, if of the own team
     * @param mail where mail reaches the person; empty if unknown
     * @param language in which to address the person
     */
    public record Recipient(String name, Optional<Id<Member>> member, Optional<EmailAddress> mail, Locale language) {}
}
