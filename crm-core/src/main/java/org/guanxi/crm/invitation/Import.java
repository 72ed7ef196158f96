package org.guanxi.crm.invitation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.SeriesArrangement;
import org.guanxi.crm.calendar.SeriesTable;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.calendar.ical.IcalItem;
import org.guanxi.crm.calendar.ical.IcalPerson;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** Puts the items of a file into calendars, series before their single edits, each on its own. */
final class Import {

    private static final int MOST = 5000;

    private final Workspace ws;
    private final IcalFile file;
    private final Member owner;
    private final Clashes clashes;
    private final CalendarService calendar;
    private final Map<String, Member> team = new HashMap<>();

    Import(Workspace ws, IcalFile file, Id<Member> owner, Clashes clashes) {
        this.ws = ws;
        this.file = file;
        this.owner = ws.get(MemberTable.TYPE, owner);
        this.clashes = clashes;
        this.calendar = ws.service(CalendarService.class);
        if (file.items().size() > MOST) {
            throw Problems.one("file", "invitation.too-many-items", "maximum", MOST);
        }
        if (file.method().filter("REPLY"::equalsIgnoreCase).isPresent()) {
            throw Problems.one("file", "invitation.is-reply");
        }
        readTeam();
    }

    private void readTeam() {
        Set<EmailAddress> mails = new LinkedHashSet<>();
        for (IcalItem item : file.items()) {
            List<IcalPerson> people = new ArrayList<>(item.attendees());
            item.organizer().ifPresent(people::add);
            for (IcalPerson each : people) {
                each.mail().ifPresent(mail -> addAddress(mail, mails));
            }
        }
        List<EmailAddress> all = List.copyOf(mails);
        for (int from = 0; from < all.size(); from += 1000) {
            List<EmailAddress> some = all.subList(from, Math.min(all.size(), from + 1000));
            ws.store().stream(Selection.of(MemberTable.TYPE).where(MemberTable.EMAIL.in(some)), 1000)
                    .forEach(this::know);
        }
        know(owner);
    }

    private static void addAddress(String mail, Set<EmailAddress> mails) {
        try {
            mails.add(EmailAddress.of(mail));
            mails.add(EmailAddress.of(IcalDraft.key(mail)));
        } catch (Invalid noAddress) {
            // such a person can be neither of the team nor a guest, and stays in the text that is kept
            return;
        }
    }

    private void know(Member member) {
        member.email().ifPresent(mail -> team.put(IcalDraft.key(mail.value()), member));
    }

    List<ImportOutcome> all() {
        Map<Integer, ImportOutcome> outcomes = new HashMap<>();
        for (boolean isEdit : new boolean[] {false, true}) {
            for (int i = 0; i < file.items().size(); i++) {
                IcalItem item = file.items().get(i);
                if (item.recurrenceId().isPresent() == isEdit) {
                    outcomes.put(i, outcome(item).at(i));
                }
            }
        }
        List<ImportOutcome> ordered = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            ordered.add(outcomes.get(i));
        }
        return ordered;
    }

    private ImportOutcome outcome(IcalItem item) {
        try {
            return ws.attempt(any -> take(item));
        } catch (NotDone conflict) {
            return outcome(item, ImportOutcome.What.IN_CONFLICT, Optional.empty(), conflict.told());
        } catch (Invalid bad) {
            return bad(item, bad.problems());
        } catch (Refused refused) {
            return bad(item, List.of(new Problem("", refused.code(), refused.arguments())));
        }
    }

    private static ImportOutcome bad(IcalItem item, List<Problem> problems) {
        return new ImportOutcome(0, item.uid(), ImportOutcome.What.BAD, Optional.empty(), List.of(), problems);
    }

    private static ImportOutcome outcome(
            IcalItem item, ImportOutcome.What what, Optional<RecordRef> record, List<Arrangement.Told> told) {
        return new ImportOutcome(0, item.uid(), what, record, told, List.of());
    }

    private ImportOutcome take(IcalItem item) {
        IcalDraft draft = new IcalDraft(file, item, owner, team);
        String uid = draft.uid();
        Optional<RecordRef> own = Replies.own(ws, uid);
        if (own.isPresent()) {
            return outcome(item, ImportOutcome.What.OWN, own, List.of());
        }
        Imported known = ws.store().find(Selection.of(ImportedTable.TYPE).where(ImportedTable.UID.is(uid))).stream()
                .findFirst()
                .orElse(null);
        if (item.recurrenceId().isPresent() && known != null) {
            return edit(item, draft, known);
        } else if (known == null) {
            return draft.isCancelled()
                    ? outcome(item, ImportOutcome.What.CANCELLED, Optional.empty(), List.of())
                    : add(item, draft, uid);
        }
        int before = sequence(known, Optional.empty());
        int sequence = item.sequence().orElse(0);
        boolean isEnding = draft.isCancelled() && !isCancelled(known.record());
        if (sequence < before) {
            return outcome(item, ImportOutcome.What.OLDER, Optional.of(known.record()), List.of());
        } else if (sequence == before && !isEnding) {
            return outcome(item, ImportOutcome.What.UNCHANGED, Optional.of(known.record()), List.of());
        }
        return change(item, draft, known);
    }

    private static int sequence(Imported known, Optional<LocalDateTime> occurrence) {
        return known.parts().stream()
                .filter(each -> each.occurrence().equals(occurrence))
                .mapToInt(KeptPart::sequence)
                .findFirst()
                .orElse(-1);
    }

    private boolean isCancelled(RecordRef record) {
        return isItem(record)
                ? item(record).state() == CalendarItem.State.CANCELLED
                : ws.get(SeriesTable.TYPE, record.<Series>idOf()).endsBefore().isPresent();
    }

    private static boolean isItem(RecordRef record) {
        return record.kind().equals(CalendarItemTable.TYPE.kind());
    }

    private CalendarItem item(RecordRef record) {
        return ws.get(CalendarItemTable.TYPE, record.<CalendarItem>idOf());
    }

    // ---- new ones

    private ImportOutcome add(IcalItem item, IcalDraft draft, String uid) {
        Placed placed = place(draft);
        Imported imported = Imported.builder()
                .id(ws.newId())
                .record(placed.record())
                .uid(uid)
                .organiser(draft.outsider())
                .addPart(kept(item, Optional.empty(), placed.record()))
                .build();
        ws.<Imported>asSystem(system -> system.insert(
                ImportedTable.TYPE, imported, new InvitationEvent.ItemImported(imported.id(), imported.record(), uid)));
        return outcome(item, ImportOutcome.What.ADDED, Optional.of(placed.record()), placed.told());
    }

    /** Where an item stands now. */
    private record Placed(RecordRef record, List<Arrangement.Told> told) {}

    private Placed place(IcalDraft draft) {
        Placed placed = draft.isSeries() ? placeSeries(draft) : placeItem(draft);
        new Participants(ws, owner).inviteGuests(placed.record(), draft);
        return placed;
    }

    private Placed placeItem(IcalDraft draft) {
        NewItem asked = draft.draft();
        Arrangement done = done(() -> calendar.arrange(asked, clashes == Clashes.INSIST));
        return new Placed(done.item().orElseThrow().ref(), done.told());
    }

    private Placed placeSeries(IcalDraft draft) {
        SeriesArrangement done = calendar.arrangeSeries(draft.draft(), draft.repetition(), clashes);
        List<Arrangement.Told> told = new ArrayList<>();
        done.clashes().forEach(each -> told.addAll(each.told()));
        return new Placed(Matters.ref(done.series().orElseThrow(() -> new NotDone(told))), told);
    }

    private static Arrangement done(Supplier<Arrangement> work) {
        Arrangement answer = work.get();
        if (!answer.isDone()) {
            throw new NotDone(answer.told());
        }
        return answer;
    }

    private KeptPart kept(IcalItem item, Optional<LocalDateTime> occurrence, RecordRef record) {
        long version = isItem(record)
                ? item(record).version()
                : ws.get(SeriesTable.TYPE, record.<Series>idOf()).version();
        KeptPart part = KeptPart.of(item, occurrence, version);
        if (part.size() > KeptPart.MOST) {
            throw Problems.one(
                    "properties", "invitation.kept-too-large", "size", part.size(), "maximum", KeptPart.MOST);
        }
        return part;
    }

    // ---- those that are there

    private ImportOutcome change(IcalItem item, IcalDraft draft, Imported known) {
        if (draft.isCancelled()) {
            end(known.record());
            store(known, known.record(), kept(item, Optional.empty(), known.record()));
            return outcome(item, ImportOutcome.What.CANCELLED, Optional.of(known.record()), List.of());
        }
        boolean isMovable = isItem(known.record()) && !draft.isSeries() && !isCancelled(known.record());
        if (isMovable) {
            List<Arrangement.Told> told = changed(item(known.record()), draft, people(known, Optional.empty()));
            store(known, known.record(), kept(item, Optional.empty(), known.record()));
            return outcome(item, ImportOutcome.What.CHANGED, Optional.of(known.record()), told);
        }
        end(known.record());
        Placed placed = place(draft);
        Imported fresh = Imported.builder().from(known).parts(List.of()).build();
        store(known, fresh, placed.record(), kept(item, Optional.empty(), placed.record()));
        return outcome(item, ImportOutcome.What.CHANGED, Optional.of(placed.record()), placed.told());
    }

    private void end(RecordRef record) {
        if (isItem(record)) {
            if (!isCancelled(record)) {
                calendar.cancel(record.idOf(), Optional.empty());
            }
            return;
        }
        ws
                .store()
                .find(Selection.of(CalendarItemTable.TYPE)
                        .where(CalendarItemTable.SERIES.is(record.<Series>idOf()))
                        .orderBy(CalendarItemTable.STARTS_AT.ascending()))
                .stream()
                .min(Comparator.comparing(each -> each.occurrence().orElseThrow()))
                .ifPresent(first -> calendar.endSeries(first.id(), Optional.empty()));
    }

    /** Whom the file named so far. */
    private static Set<String> people(Imported known, Optional<LocalDateTime> occurrence) {
        Set<String> people = new LinkedHashSet<>();
        known.parts().stream()
                .filter(each -> each.occurrence().equals(occurrence))
                .forEach(each -> people.addAll(each.people()));
        return people;
    }

    private List<Arrangement.Told> changed(CalendarItem item, IcalDraft draft, Set<String> before) {
        NewItem asked = draft.draft();
        Participants participants = new Participants(ws, owner);
        participants.dismiss(item, draft, before);
        List<Arrangement.Told> told = moved(item, draft, asked);
        List<Attendee> more = participants.newcomers(item, asked);
        if (!more.isEmpty()) {
            told.addAll(done(() -> calendar.invite(item.id(), more, clashes == Clashes.INSIST))
                    .told());
        }
        participants.inviteGuests(item.ref(), draft);
        return told;
    }

    private List<Arrangement.Told> moved(CalendarItem item, IcalDraft draft, NewItem asked) {
        List<Arrangement.Told> told = new ArrayList<>();
        boolean isElsewhen = !item.startsAt().equals(draft.start().toInstant())
                || !item.endsAt().equals(draft.end().toInstant());
        if (isElsewhen) {
            told.addAll(done(() -> calendar.move(item.id(), draft.start(), draft.end(), clashes == Clashes.INSIST))
                    .told());
        }
        told.addAll(done(() -> calendar.describe(
                        item.id(),
                        details -> details.title(asked.title())
                                .place(asked.place())
                                .notes(asked.notes())
                                .visibility(asked.visibility()),
                        clashes == Clashes.INSIST))
                .told());
        return told;
    }

    private ImportOutcome edit(IcalItem item, IcalDraft draft, Imported known) {
        if (isItem(known.record())) {
            throw Problems.one("recurrenceId", "invitation.no-occurrence", "start", draft.start());
        }
        Series series = ws.get(SeriesTable.TYPE, known.record().<Series>idOf());
        Optional<LocalDateTime> start = draft.occurrence(series.zone());
        CalendarItem occurrence = ws
                .store()
                .find(Selection.of(CalendarItemTable.TYPE)
                        .where(CalendarItemTable.SERIES.is(series.id()))
                        .where(CalendarItemTable.OCCURRENCE.is(start.orElseThrow())))
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> Problems.one("recurrenceId", "invitation.no-occurrence", "start", start.orElseThrow()));
        int before = sequence(known, start);
        int sequence = item.sequence().orElse(0);
        if (sequence <= before) {
            return outcome(
                    item,
                    sequence < before ? ImportOutcome.What.OLDER : ImportOutcome.What.UNCHANGED,
                    Optional.of(occurrence.ref()),
                    List.of());
        }
        List<Arrangement.Told> told = new ArrayList<>();
        if (draft.isCancelled()) {
            end(occurrence.ref());
        } else {
            Set<String> named = people(known, start);
            told.addAll(changed(occurrence, draft, named.isEmpty() ? people(known, Optional.empty()) : named));
        }
        store(known, known.record(), kept(item, start, occurrence.ref()));
        return outcome(
                item,
                draft.isCancelled() ? ImportOutcome.What.CANCELLED : ImportOutcome.What.CHANGED,
                Optional.of(occurrence.ref()),
                told);
    }

    private void store(Imported known, RecordRef record, KeptPart part) {
        store(known, known, record, part);
    }

    private void store(Imported known, Imported from, RecordRef record, KeptPart part) {
        Map<Optional<LocalDateTime>, KeptPart> parts = new LinkedHashMap<>();
        from.parts().forEach(each -> parts.put(each.occurrence(), each));
        parts.put(part.occurrence(), part);
        Imported after = Imported.builder()
                .from(from)
                .record(record)
                .parts(parts.values())
                .build();
        ws.<Imported>asSystem(system -> system.update(
                ImportedTable.TYPE, known, after, new InvitationEvent.ImportChanged(known.id(), record, known.uid())));
    }
}
