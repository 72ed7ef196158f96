package org.guanxi.crm.invitation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.SeriesArrangement;
import org.guanxi.crm.calendar.SeriesTable;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.calendar.ical.IcalItem;
import org.guanxi.crm.calendar.ical.IcalPerson;
import org.guanxi.crm.calendar.ical.IcalTime;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/** Answers from outside. */
final class Replies {

    private final Workspace ws;

    Replies(Workspace ws) {
        this.ws = ws;
    }

    List<ImportOutcome> take(IcalFile file) {
        if (!file.method().filter("REPLY"::equalsIgnoreCase).isPresent()) {
            throw Problems.one(
                    "file", "invitation.no-reply", "method", file.method().orElse("-"));
        }
        List<ImportOutcome> outcomes = new ArrayList<>();
        for (IcalItem each : file.items()) {
            outcomes.add(outcome(each).at(outcomes.size()));
        }
        return outcomes;
    }

    private ImportOutcome outcome(IcalItem item) {
        try {
            return ws.attempt(any -> answer(item));
        } catch (Invalid bad) {
            return bad(item, bad.problems());
        } catch (Refused refused) {
            return bad(item, List.of(new Problem("", refused.code(), refused.arguments())));
        }
    }

    private static ImportOutcome bad(IcalItem item, List<Problem> problems) {
        return new ImportOutcome(0, item.uid(), ImportOutcome.What.BAD, Optional.empty(), List.of(), problems);
    }

    private ImportOutcome answer(IcalItem item) {
        RecordRef record = record(ws, item.uid().orElse(""))
                .map(found -> occurrence(found, item))
                .orElseThrow(() -> Problems.one(
                        "uid", "invitation.unknown-uid", "uid", item.uid().orElse("-")));
        if (isToAnotherTime(record, item)) {
            return new ImportOutcome(
                    0, item.uid(), ImportOutcome.What.OLDER, Optional.of(record), List.of(), List.of());
        }
        ImportOutcome.What what = ImportOutcome.What.UNCHANGED;
        List<Arrangement.Told> told = new ArrayList<>();
        for (IcalPerson each : item.attendees()) {
            Optional<Reply> reply = each.answer().flatMap(Replies::reply);
            if (reply.isPresent() && answer(record, each, reply.get(), told)) {
                what = told.isEmpty() ? ImportOutcome.What.CHANGED : what;
            }
        }
        return new ImportOutcome(0, item.uid(), what, Optional.of(record), told, List.of());
    }

    /** Whether somebody answers to a time at which an item of our own is no more (RFC 5546: by the sequence of what is answered). */
    private boolean isToAnotherTime(RecordRef record, IcalItem answer) {
        return record.kind().equals(CalendarItemTable.TYPE.kind())
                && new Matters(ws, List.of(item(record)), List.of())
                        .of(item(record))
                        .origin()
                        .isEmpty()
                && answer.sequence().orElse(0) < item(record).timeSequence();
    }

    private CalendarItem item(RecordRef record) {
        return ws.get(CalendarItemTable.TYPE, record.<CalendarItem>idOf());
    }

    /** What a uid names: something from a file, or an item or series of our own. */
    static Optional<RecordRef> record(Workspace ws, String uid) {
        Optional<RecordRef> imported = uid.isEmpty() || uid.length() > 255
                ? Optional.empty()
                : ws.store().find(Selection.of(ImportedTable.TYPE).where(ImportedTable.UID.is(uid))).stream()
                        .map(Imported::record)
                        .findFirst();
        return imported.or(() -> own(ws, uid));
    }

    static Optional<RecordRef> own(Workspace ws, String uid) {
        if (uid.length() != 36) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(uid);
            return ws.store()
                    .get(CalendarItemTable.TYPE, Id.of(id))
                    .map(CalendarItem::ref)
                    .or(() -> ws.store().get(SeriesTable.TYPE, Id.of(id)).map(Matters::ref));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private RecordRef occurrence(RecordRef found, IcalItem item) {
        if (item.recurrenceId().isEmpty() || !found.kind().equals(SeriesTable.TYPE.kind())) {
            return found;
        }
        LocalDateTime start = item.recurrenceId().map(IcalTime::at).get();
        return ws
                .store()
                .find(Selection.of(CalendarItemTable.TYPE)
                        .where(CalendarItemTable.SERIES.is(found.idOf()))
                        .where(CalendarItemTable.OCCURRENCE.is(start)))
                .stream()
                .map(CalendarItem::ref)
                .findFirst()
                .orElseThrow(() -> Problems.one("recurrenceId", "invitation.no-occurrence", "start", start));
    }

    private boolean answer(RecordRef record, IcalPerson person, Reply reply, List<Arrangement.Told> told) {
        EmailAddress mail = person.mail()
                .map(EmailAddress::of)
                .orElseThrow(() -> Problems.one("attendee", "invitation.not-invited", "mail", person.address()));
        Optional<Matter.Part> own = parts(record).stream()
                .filter(each -> each.member()
                        .flatMap(member -> member.email())
                        .filter(address -> Guests.isSame(address, mail))
                        .isPresent())
                .findFirst();
        if (own.isPresent()) {
            return ofOwn(record, own.get(), reply, told);
        }
        Guests guests = new Guests(ws);
        boolean isNew =
                guests.of(record).stream().anyMatch(each -> Guests.isSame(each.mail(), mail) && each.reply() != reply);
        guests.reply(record, mail, reply);
        return isNew;
    }

    /** The answer of somebody of the team, to an item or to a whole series; whether it says something new. */
    private boolean ofOwn(RecordRef record, Matter.Part own, Reply reply, List<Arrangement.Told> told) {
        CalendarService calendar = ws.service(CalendarService.class);
        if (record.kind().equals(SeriesTable.TYPE.kind())) {
            SeriesArrangement done =
                    calendar.replySeries(record.idOf(), own.resource().id(), reply, true);
            if (!done.isDone()) {
                done.clashes().forEach(each -> told.addAll(each.told()));
            }
            return done.booked() > 0;
        }
        Arrangement done = calendar.reply(record.idOf(), own.resource().id(), reply, true);
        told.addAll(done.isDone() ? List.of() : done.told());
        return own.reply() != reply;
    }

    private List<Matter.Part> parts(RecordRef record) {
        if (record.kind().equals(SeriesTable.TYPE.kind())) {
            Matters matters = new Matters(ws, List.of(), List.of(record.<Series>idOf()));
            return matters.series(record.idOf())
                    .map(each -> matters.of(each).parts())
                    .orElse(List.of());
        }
        return new Matters(ws, List.of(item(record)), List.of())
                .of(item(record))
                .parts();
    }

    /** What an answer in a file means; empty if it is none. */
    static Optional<Reply> reply(String answer) {
        return switch (answer.toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Optional.of(Reply.ACCEPTED);
            case "TENTATIVE" -> Optional.of(Reply.MAYBE);
            case "DECLINED" -> Optional.of(Reply.DECLINED);
            default -> Optional.empty();
        };
    }
}
