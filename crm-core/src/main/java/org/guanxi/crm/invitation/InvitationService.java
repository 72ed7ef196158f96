package org.guanxi.crm.invitation;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.delivery.Delivered;
import org.guanxi.crm.team.Member;

/**
 * Guests from outside, messages to all concerned, and calendars as files. An item or series that is not there for the caller is {@link
 * org.guanxi.crm.error.NotFound} {@code record.not-found}.
 *
 * <p>To let people know, register a subscription to records of {@link #KINDS}, and hand what is delivered to {@link #tell}.
 */
public interface InvitationService {

    /** The kinds of records whose changes concern those who are invited: for a subscription. */
    List<String> KINDS = List.of("calendarItem", "calendarSeries", "booking", "calendarGuest");

    // ---- guests

    /**
     * Invites somebody from outside to an item, or to all occurrences of a series; of one who is invited already, what is known is
     * replaced. In the details name, language and whether the guest is required may be given.
     *
     * @throws org.guanxi.crm.error.Invalid {@code invitation.not-invitable} if the record is neither item nor series, {@code
     *     invitation.too-many-guests} (200)
     */
    Guest invite(RecordRef to, EmailAddress mail, Consumer<Guest.Builder> details);

    /** Invites a guest no more. Of no effect if the address is not invited. */
    void dismiss(RecordRef from, EmailAddress mail);

    /**
     * Notes what a guest answers.
     *
     * @throws org.guanxi.crm.error.Invalid {@code invitation.not-invited}
     */
    Guest reply(RecordRef to, EmailAddress mail, Reply reply);

    /** The guests of an item, those of its series included, in order of address. */
    List<Guest> guestsOf(RecordRef record);

    // ---- messages

    /**
     * The messages that a change calls for, one for each person concerned but the one who made it: REQUEST where an item or series is
     * new or other than it was, CANCEL where it does not take place or somebody is dismissed, REPLY to the organiser where somebody
     * answers. They tell how things stand now, so that one that comes late is never wrong. Nothing is told of items that are over, or that
     * came from a file, but for answers to their organiser. A series is one message, its single edits are one each.
     *
     * <p>For the host's delivery, whatever the caller's rights: who attends may know what an item is about. A few reads.
     */
    List<Invitation> messagesOf(Delivered delivered);

    /**
     * Sends the messages of a change, outside of any transaction.
     *
     * @throws Exception what the channel throws; all messages of the change then come again
     */
    default void tell(Delivered delivered, InvitationChannel channel) throws Exception {
        for (Invitation each : messagesOf(delivered)) {
            channel.send(each);
        }
    }

    // ---- files

    /**
     * The calendars of these within the time as a file: series with their rules and single edits, guests, and what imported items
     * came with. Of what the caller may not know only the time is told.
     *
     * @param within at most 400 days
     * @throws org.guanxi.crm.error.Invalid {@code invitation.range-too-long}, {@code calendar.too-many-resources}
     */
    IcalFile export(Collection<Id<Resource>> resources, TimeRange within);

    /** The calendar of a person as the text of a file that other programs subscribe to; as {@link #export}. */
    default String feed(Id<Member> person, TimeRange within) {
        return export(List.of(Resource.idOf(person)), within).toText();
    }

    /**
     * Puts the items of a file into calendars, each on its own: what is wrong with one leaves the others alone. An item is known by its
     * uid; one that is there is changed only by a higher sequence, so that the same file can come again. People of the team are
     * found by their mail addresses and attend, all others become guests; whom a higher sequence names no more, and an earlier one named,
     * does not take part any more, while those who were invited here stay. Series come with rule, exceptions and single edits; what is
     * not understood is kept and written again by {@link #export}. A file with METHOD:CANCEL, or an item with STATUS:CANCELLED, cancels.
     *
     * @param owner in whose calendar they stand, and in whose zone times without one are
     * @param clashes what becomes of an item with conflicts
     * @return one outcome for each item, in the order of the file; problems by {@code invitation.no-uid}, {@code invitation.no-time},
     *     {@code invitation.unknown-zone}, {@code invitation.periods} (further dates with lengths of their own), {@code
     *     invitation.no-occurrence}, {@code invitation.kept-too-large}, and those of {@link org.guanxi.crm.calendar.CalendarService}
     * @throws org.guanxi.crm.error.Invalid {@code invitation.too-many-items} (5,000), {@code invitation.is-reply}
     */
    List<ImportOutcome> importItems(IcalFile file, Id<Member> owner, Clashes clashes);

    /**
     * Notes the answers of a file with METHOD:REPLY, to an item, an occurrence or a whole series. An answer whose sequence is that of a time
     * at which the item is no more says nothing of the time at which it is: it is told as {@link ImportOutcome.What#OLDER}, and nothing is
     * noted. That a mail comes from the address that it names is for the host to know.
     *
     * @return one outcome for each item; problems by {@code invitation.unknown-uid}, {@code invitation.not-invited}
     * @throws org.guanxi.crm.error.Invalid {@code invitation.no-reply} if the file is none
     */
    List<ImportOutcome> takeReplies(IcalFile file);
}
