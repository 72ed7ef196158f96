package org.guanxi.crm.invitation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.SeriesTable;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/** What is done about guests, in one transaction: by whoever may change the item. */
final class Guests {

    private static final int MOST = 200;

    private final Workspace ws;

    Guests(Workspace ws) {
        this.ws = ws;
    }

    /** Of one who is invited already the answer stays. */
    Guest invite(RecordRef to, EmailAddress mail, Consumer<Guest.Builder> details) {
        return invite(to, mail, details, false);
    }

    Guest invite(RecordRef to, EmailAddress mail, Consumer<Guest.Builder> details, boolean isAnswerGiven) {
        long version = checkMayChange(to);
        List<Guest> there = direct(ws, to);
        Optional<Guest> known =
                there.stream().filter(each -> isSame(each.mail(), mail)).findFirst();
        Guest.Builder builder = known.map(each -> Guest.builder().from(each)).orElseGet(Guest::builder);
        details.accept(builder);
        if (known.isPresent()) {
            Guest before = known.get();
            Guest after = builder.id(before.id())
                    .version(before.version())
                    .invitedTo(to)
                    .mail(before.mail())
                    .atVersion(before.atVersion())
                    .build();
            return isAnswerGiven || after.reply() == before.reply()
                    ? invitedAnew(before, after, version)
                    : invitedAnew(
                            before,
                            Guest.builder().from(after).reply(before.reply()).build(),
                            version);
        }
        if (there.size() >= MOST) {
            throw Problems.one("guests", "invitation.too-many-guests", "maximum", MOST);
        }
        Guest guest = builder.id(ws.newId())
                .invitedTo(to)
                .mail(mail)
                .atVersion(version)
                .build();
        InvitationEvent event = new InvitationEvent.GuestInvited(guest.id(), to, mail);
        return ws.asSystem(system -> system.insert(GuestTable.TYPE, guest, event));
    }

    private Guest invitedAnew(Guest before, Guest after, long version) {
        if (after.equals(before)) {
            return before;
        }
        Guest asked = Guest.builder().from(after).atVersion(version).build();
        InvitationEvent event = new InvitationEvent.GuestInvited(before.id(), before.invitedTo(), before.mail());
        return ws.asSystem(system -> system.update(GuestTable.TYPE, before, asked, event));
    }

    /** At another time guests are asked again, but for those who have declined. */
    static void askAnew(Workspace ws, RecordRef item) {
        for (Guest before : direct(ws, item)) {
            if (before.reply() == Reply.ACCEPTED || before.reply() == Reply.MAYBE) {
                Guest after = Guest.builder().from(before).reply(Reply.NONE).build();
                InvitationEvent event = new InvitationEvent.GuestAskedAnew(before.id(), item, before.mail());
                ws.<Guest>asSystem(system -> system.update(GuestTable.TYPE, before, after, event));
            }
        }
    }

    void dismiss(RecordRef from, EmailAddress mail) {
        checkMayChange(from);
        direct(ws, from).stream()
                .filter(each -> isSame(each.mail(), mail))
                .forEach(each -> ws.<Boolean>asSystem(system -> {
                    system.delete(
                            GuestTable.TYPE,
                            each,
                            new InvitationEvent.GuestDismissed(
                                    each.id(), from, each.mail(), each.name(), each.language()));
                    return true;
                }));
    }

    Guest reply(RecordRef to, EmailAddress mail, Reply reply) {
        checkMayChange(to);
        Guest before = of(to).stream()
                .filter(each -> isSame(each.mail(), mail))
                .findFirst()
                .orElseThrow(() -> Problems.one("mail", "invitation.not-invited", "mail", mail));
        Guest after = Guest.builder().from(before).reply(reply).build();
        return after.equals(before)
                ? before
                : ws.asSystem(system -> system.update(
                        GuestTable.TYPE,
                        before,
                        after,
                        new InvitationEvent.GuestReplied(
                                before.id(), before.invitedTo(), before.mail(), before.reply(), reply)));
    }

    List<Guest> of(RecordRef record) {
        List<Guest> guests = new ArrayList<>(direct(ws, record));
        look(record).flatMap(CalendarItem::series).ifPresent(series -> {
            for (Guest each : direct(ws, RecordRef.of(SeriesTable.TYPE.kind(), series))) {
                if (guests.stream().noneMatch(own -> isSame(own.mail(), each.mail()))) {
                    guests.add(each);
                }
            }
        });
        guests.sort(Comparator.comparing(each -> each.mail().key()));
        return guests;
    }

    static boolean isSame(EmailAddress one, EmailAddress other) {
        return one.key().equals(other.key());
    }

    static List<Guest> direct(Workspace ws, RecordRef record) {
        return ws.store()
                .find(Selection.of(GuestTable.TYPE)
                        .where(GuestTable.INVITED_TO.is(record))
                        .limit(MOST));
    }

    /** The item; empty if the record is a series. */
    private Optional<CalendarItem> look(RecordRef record) {
        if (record.kind().equals(CalendarItemTable.TYPE.kind())) {
            return Optional.of(ws.get(CalendarItemTable.TYPE, record.<CalendarItem>idOf()));
        } else if (record.kind().equals(SeriesTable.TYPE.kind())) {
            ws.get(SeriesTable.TYPE, record.<Series>idOf());
            return Optional.empty();
        }
        throw Problems.one("record", "invitation.not-invitable", "kind", record.kind());
    }

    /** The version that it has. */
    private long checkMayChange(RecordRef record) {
        Optional<CalendarItem> item = look(record);
        if (item.isPresent()) {
            ws.checkMayUpdate(CalendarItemTable.TYPE, item.get());
            return item.get().version();
        }
        Series series = ws.get(SeriesTable.TYPE, record.<Series>idOf());
        ws.checkMayUpdate(SeriesTable.TYPE, series);
        return series.version();
    }
}
