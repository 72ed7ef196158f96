package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanxi.crm.tck.area.CalendarScene.at;
import static org.guanxi.crm.tck.area.CalendarScene.done;
import static org.guanxi.crm.tck.area.CalendarScene.meeting;
import static org.guanxi.crm.tck.area.CalendarScene.of;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.SeriesArrangement;
import org.guanxi.crm.calendar.Visibility;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.calendar.ical.IcalItem;
import org.guanxi.crm.calendar.ical.IcalTime;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.invitation.Guest;
import org.guanxi.crm.invitation.ImportOutcome;
import org.guanxi.crm.invitation.ImportOutcome.What;
import org.guanxi.crm.invitation.Invitation;
import org.guanxi.crm.invitation.Invitation.Method;
import org.guanxi.crm.invitation.InvitationService;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.worktime.HolidayFile;
import org.guanxi.crm.worktime.SpecialDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What invitations, answers, import and feeds promise on every storage. */
@Tag("CAL-07")
public abstract class InvitationContract {

    private static final EmailAddress GUEST = EmailAddress.of("Chen@customer.example");

    private CalendarScene scene;
    private InvitationService invitations;
    private final List<Invitation> outbox = new ArrayList<>();

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new CalendarScene(
                newStorage(),
                crm -> crm.subscribe(Subscription.named("mail").kinds(InvitationService.KINDS.toArray(String[]::new))));
        invitations = scene.session.invitations();
        scene.session.team().correct(scene.wang.id(), wang -> wang.email(EmailAddress.of("wang@own.example")));
    }

    private List<Invitation> sent() {
        outbox.clear();
        scene.crm.deliver(
                "mail",
                each -> {
                    if (each.tenant().value().equals(scene.tenant)) {
                        scene.actingAs("postman").invitations().tell(each, outbox::add);
                    }
                },
                10_000);
        return List.copyOf(outbox);
    }

    private static List<String> told(List<Invitation> sent) {
        return sent.stream().map(each -> each.method() + " " + each.to().name()).toList();
    }

    private static IcalItem written(Invitation invitation) {
        return IcalFile.parse(invitation.calendar().toText()).items().get(0);
    }

    private static String event(String... lines) {
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private ImportOutcome imported(String text) {
        return invitations
                .importItems(IcalFile.parse(text), scene.li.id(), Clashes.REFUSE)
                .get(0);
    }

    private long items() {
        return scene.session.records().count(CalendarItemTable.TYPE, Condition.all());
    }

    private String feed(String caller, Member whose) {
        TimeRange range = TimeRange.of(at("00:00").toInstant(), Duration.ofDays(60));
        return scene.actingAs(caller).invitations().feed(whose.id(), range);
    }

    @Test
    void whoeverIsConcernedButTheOneWhoActsIsToldOfEachChange() {
        CalendarItem item = scene.booked(
                "Review", "09:00", "10:00", Attendee.person(scene.li.id()), Attendee.person(scene.wang.id()));
        invitations.invite(item.ref(), GUEST, guest -> guest.name("Chen"));
        List<Invitation> first = sent();
        assertThat(told(first)).contains("REQUEST wang", "REQUEST Chen").doesNotContain("REQUEST li");
        done(scene.calendar.move(item.id(), at("11:00"), at("12:00")));
        List<Invitation> second = sent();
        assertThat(told(second)).containsExactlyInAnyOrder("REQUEST wang", "REQUEST Chen");
        scene.calendar.cancel(item.id(), Optional.empty());
        List<Invitation> third = sent();
        assertThat(told(third)).containsExactlyInAnyOrder("CANCEL wang", "CANCEL Chen");
        assertThat(List.of(first.get(0), second.get(0), third.get(0)))
                .extracting(Invitation::uid)
                .containsOnly(item.id().toString());
        assertThat(List.of(first.get(0), second.get(0), third.get(0)))
                .extracting(Invitation::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(written(third.get(0)).status()).contains("CANCELLED");
    }

    @Test
    void anAnswerIsToldToTheOrganiserAndTheOneWhoIsDismissedIsToldAlone() {
        CalendarItem item = scene.booked("Review", "09:00", "10:00", Attendee.person(scene.wang.id()));
        sent();
        scene.actingAs("wang").calendar().reply(item.id(), of(scene.wang), Reply.DECLINED, false);
        assertThat(sent()).singleElement().satisfies(reply -> {
            assertThat(reply.method()).isEqualTo(Method.REPLY);
            assertThat(reply.to().name()).isEqualTo("li");
            assertThat(written(reply).attendees())
                    .singleElement()
                    .satisfies(each -> assertThat(each.answer()).contains("DECLINED"));
        });
        scene.calendar.dismiss(item.id(), List.of(of(scene.wang)));
        assertThat(told(sent())).containsExactly("CANCEL wang");
    }

    @Test
    void aSeriesIsOneMessageAndASingleEditAnother() {
        NewItem first = meeting("Weekly", "09:00", "10:00")
                .addAttendees(Attendee.person(scene.wang.id()))
                .build();
        RecurrenceRule rule = RecurrenceRule.parse("FREQ=WEEKLY;COUNT=4");
        SeriesArrangement series = scene.calendar.arrangeSeries(first, rule, List.of(), Clashes.REFUSE);
        assertThat(sent()).singleElement().satisfies(request -> {
            assertThat(written(request).rules()).containsExactly(rule);
            assertThat(request.uid())
                    .isEqualTo(series.series().orElseThrow().id().toString());
        });
        CalendarItem second = occurrence(series.series().orElseThrow(), 1);
        done(scene.calendar.move(
                second.id(), at("15:00").plusDays(7), at("16:00").plusDays(7)));
        assertThat(sent()).singleElement().satisfies(edit -> {
            assertThat(edit.uid()).isEqualTo(series.series().orElseThrow().id().toString());
            assertThat(written(edit).recurrenceId().orElseThrow().at())
                    .isEqualTo(at("09:00").plusDays(7).toLocalDateTime());
            assertThat(edit.sequence()).isPositive();
        });
        scene.calendar.endSeries(occurrence(series.series().orElseThrow(), 2).id(), Optional.empty());
        assertThat(sent())
                .singleElement()
                .satisfies(end ->
                        assertThat(written(end).rules().get(0).toString()).contains("2"));
    }

    private CalendarItem occurrence(Series series, int number) {
        return scene.session
                .records()
                .find(Selection.of(CalendarItemTable.TYPE)
                        .where(CalendarItemTable.SERIES.is(series.id()))
                        .orderBy(CalendarItemTable.STARTS_AT.ascending()))
                .get(number);
    }

    @Test
    void aGuestAnswersByMail() {
        CalendarItem item = scene.booked("Visit", "09:00", "10:00");
        invitations.invite(item.ref(), GUEST, guest -> {});
        String reply = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:" + item.id()
                + "\r\nATTENDEE;PARTSTAT=%s:mailto:%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assertThat(invitations.takeReplies(IcalFile.parse(reply.formatted("ACCEPTED", "chen@customer.example"))))
                .extracting(ImportOutcome::what)
                .containsExactly(What.CHANGED);
        assertThat(invitations.guestsOf(item.ref())).extracting(Guest::reply).containsExactly(Reply.ACCEPTED);
        assertThat(invitations.takeReplies(IcalFile.parse(reply.formatted("DECLINED", "else@customer.example"))))
                .singleElement()
                .satisfies(each -> assertThat(each.problems())
                        .extracting(Problem::code)
                        .containsExactly("invitation.not-invited"));
    }

    @Test
    void aFileIsImportedOnceAndChangedOnlyByAHigherSequence() {
        String[] lines = {
            "UID:a@x",
            "SEQUENCE:1",
            "SUMMARY:Call",
            "DTSTART;TZID=Asia/Shanghai:20260302T090000",
            "DURATION:PT1H",
            "ATTENDEE;CN=Wang:mailto:WANG@own.example",
            "ATTENDEE:mailto:chen@customer.example",
            "X-OWN;X-P=1:kept"
        };
        assertThat(imported(event(lines)).what()).isEqualTo(What.ADDED);
        assertThat(imported(event(lines)).what()).isEqualTo(What.UNCHANGED);
        assertThat(items()).isEqualTo(1);
        lines[1] = "SEQUENCE:2";
        lines[3] = "DTSTART;TZID=Asia/Shanghai:20260302T140000";
        ImportOutcome moved = imported(event(lines));
        assertThat(moved.what()).isEqualTo(What.CHANGED);
        CalendarItem item = scene.session
                .records()
                .get(CalendarItemTable.TYPE, moved.record().orElseThrow().idOf());
        assertThat(item.startsAt()).isEqualTo(at("14:00").toInstant());
        assertThat(invitations.guestsOf(item.ref())).hasSize(1);
        lines[1] = "SEQUENCE:1";
        assertThat(imported(event(lines)).what()).isEqualTo(What.OLDER);
        assertThat(feed("wang", scene.wang)).contains("UID:a@x", "X-OWN;X-P=1:kept", "SEQUENCE:2");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aSeriesWithAnEditComesBackAsItWas() {
        String text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:s\r\nSUMMARY:Round\r\nRECURRENCE-ID:20260309T010000Z\r\n"
                + "DTSTART:20260309T030000Z\r\nDTEND:20260309T040000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:s\r\n"
                + "SUMMARY:Round\r\nDTSTART;TZID=Asia/Shanghai:20260302T090000\r\n"
                + "DTEND;TZID=Asia/Shanghai:20260302T100000\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\n"
                + "EXDATE;TZID=Asia/Shanghai:20260316T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assertThat(invitations.importItems(IcalFile.parse(text), scene.li.id(), Clashes.REFUSE))
                .extracting(ImportOutcome::what)
                .containsExactly(What.CHANGED, What.ADDED);
        List<IcalItem> items = IcalFile.parse(feed("li", scene.li)).items();
        assertThat(items).extracting(each -> each.uid().orElse("")).containsExactly("s", "s");
        assertThat(items.get(0).rules()).hasSize(1);
        assertThat(items.get(0).exceptions()).hasSize(1);
        assertThat(items.get(1).start().orElseThrow().at())
                .isEqualTo(LocalDate.of(2026, 3, 9).atTime(3, 0));
        assertThat(invitations.importItems(IcalFile.parse(text), scene.li.id(), Clashes.REFUSE))
                .extracting(ImportOutcome::what)
                .containsOnly(What.UNCHANGED);
    }

    @Test
    void whatIsWrongOrInTheWayIsNamedAndTheRestIsImported() {
        scene.booked("Here first", "09:00", "10:00");
        String text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Clash\r\nDTSTART:20260302T010000Z\r\n"
                + "DTEND:20260302T020000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:No uid\r\nDTSTART:20260302T010000Z\r\n"
                + "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:No time\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:3\r\n"
                + "DTSTART;TZID=Middle Earth:20260302T010000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:4\r\n"
                + "SUMMARY:Fine\r\nDTSTART:20260302T050000Z\r\nDURATION:PT30M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        List<ImportOutcome> outcomes = invitations.importItems(IcalFile.parse(text), scene.li.id(), Clashes.REFUSE);
        assertThat(outcomes)
                .extracting(ImportOutcome::what)
                .containsExactly(What.IN_CONFLICT, What.BAD, What.BAD, What.BAD, What.ADDED);
        assertThat(outcomes.get(0).told()).isNotEmpty();
        assertThat(outcomes.subList(1, 4))
                .flatExtracting(ImportOutcome::problems)
                .extracting(Problem::code)
                .containsExactly("invitation.no-uid", "invitation.no-time", "invitation.unknown-zone");
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void theFeedOfAnotherShowsWhatIsPrivateAsBusy() {
        NewItem dentist = NewItem.builder(ItemKind.APPOINTMENT, "Dentist", at("09:00"), at("10:00"))
                .visibility(Visibility.PRIVATE)
                .build();
        done(scene.calendar.arrange(dentist));
        assertThat(feed("li", scene.li)).contains("Dentist");
        assertThat(feed("wang", scene.li)).doesNotContain("Dentist").contains("SUMMARY:Busy");
    }

    @Test
    void ourOwnFeedComingBackChangesNothing() {
        scene.booked("Review", "09:00", "10:00", Attendee.person(scene.wang.id()));
        IcalFile feed = IcalFile.parse(feed("wang", scene.wang));
        assertThat(invitations.importItems(feed, scene.wang.id(), Clashes.REFUSE))
                .extracting(ImportOutcome::what)
                .containsExactly(What.OWN);
        assertThat(items()).isEqualTo(1);
        assertThatThrownBy(() -> invitations.takeReplies(feed)).isInstanceOf(Invalid.class);
    }

    @Test
    void holidaysOfAFileAreKept() {
        String text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261003\n"
                + "SUMMARY:国庆节\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261010\nSUMMARY:国庆节 补班\n"
                + "END:VEVENT\nEND:VCALENDAR\n";
        DateRange year = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        scene.session.worktime().nameHolidays("CN", LocalizedText.of("中国"));
        scene.session.worktime().putDays("CN", HolidayFile.of(IcalFile.parse(text), year));
        assertThat(scene.session.worktime().daysOf("CN", year))
                .extracting(SpecialDay::kind)
                .containsExactly(SpecialDay.Kind.CLOSED, SpecialDay.Kind.CLOSED, SpecialDay.Kind.OPEN);
    }

    @Test
    void onlyItemsAndSeriesHaveGuests() {
        RecordRef member = RecordRef.of("member", scene.li.id());
        assertThat(Complaints.problems(() -> invitations.invite(member, GUEST, guest -> {})))
                .containsExactly("record: invitation.not-invitable");
    }

    private ImportOutcome replied(String uid, int sequence, String answer, String mail) {
        String text = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\nSEQUENCE:" + sequence
                + "\r\nATTENDEE;PARTSTAT=" + answer + ":mailto:" + mail + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return scene.actingAs("postman")
                .invitations()
                .takeReplies(IcalFile.parse(text))
                .get(0);
    }

    @Test
    void anAnswerToATimeAtWhichAnItemIsNoMoreIsNotOneToTheTimeAtWhichItIs() {
        CalendarItem item = scene.booked("Visit", "09:00", "10:00", Attendee.person(scene.wang.id()));
        invitations.invite(item.ref(), GUEST, guest -> {});
        int first = sent().get(0).sequence();
        String uid = item.id().toString();
        assertThat(replied(uid, first, "ACCEPTED", GUEST.value()).what()).isEqualTo(What.CHANGED);
        done(scene.calendar.describe(item.id(), details -> details.title("Great visit")));
        assertThat(replied(uid, first, "TENTATIVE", GUEST.value()).what()).isEqualTo(What.CHANGED);
        done(scene.calendar.move(item.id(), at("14:00"), at("15:00")));
        assertThat(invitations.guestsOf(item.ref())).extracting(Guest::reply).containsExactly(Reply.NONE);
        assertThat(replied(uid, first, "ACCEPTED", GUEST.value()).what()).isEqualTo(What.OLDER);
        assertThat(replied(uid, first, "ACCEPTED", "wang@own.example").what()).isEqualTo(What.OLDER);
        assertThat(invitations.guestsOf(item.ref())).extracting(Guest::reply).containsExactly(Reply.NONE);
        int second = sent().stream().mapToInt(Invitation::sequence).max().orElseThrow();
        assertThat(replied(uid, second, "ACCEPTED", GUEST.value()).what()).isEqualTo(What.CHANGED);
        assertThat(replied(uid, second, "ACCEPTED", "wang@own.example").what()).isEqualTo(What.CHANGED);
    }

    @Test
    void oneOfTheTeamAnswersToAWholeSeriesByMailAndTheOrganiserIsToldOnce() {
        NewItem first = meeting("Weekly", "09:00", "10:00")
                .addAttendees(Attendee.of(scene.room.id()), Attendee.person(scene.wang.id()))
                .build();
        Series series = scene.calendar
                .arrangeSeries(first, RecurrenceRule.parse("FREQ=WEEKLY;COUNT=4"), List.of(), Clashes.REFUSE)
                .series()
                .orElseThrow();
        sent();
        String uid = series.id().toString();
        assertThat(replied(uid, 0, "DECLINED", "wang@own.example").what()).isEqualTo(What.CHANGED);
        TimeRange month = TimeRange.of(at("00:00").toInstant(), Duration.ofDays(40));
        assertThat(scene.calendar
                        .freeBusy(List.of(of(scene.wang)), month)
                        .get(0)
                        .busy())
                .isEmpty();
        assertThat(scene.calendar
                        .freeBusy(List.of(scene.room.id()), month)
                        .get(0)
                        .busy())
                .hasSize(4);
        assertThat(sent()).filteredOn(each -> each.method() == Method.REPLY).hasSize(1);
        assertThat(replied(uid, 0, "DECLINED", "wang@own.example").what()).isEqualTo(What.UNCHANGED);
        scene.booked("Other", "09:00", "10:00", Attendee.person(scene.wang.id()));
        SeriesArrangement late =
                scene.actingAs("wang").calendar().replySeries(series.id(), of(scene.wang), Reply.ACCEPTED, false);
        assertThat(late.isDone()).isFalse();
        assertThat(late.clashes()).hasSize(1);
        assertThat(scene.calendar
                        .freeBusy(List.of(of(scene.wang)), month)
                        .get(0)
                        .busy())
                .hasSize(1);
    }

    @Test
    void aGuestWhoIsInvitedBeforeTheItemIsToldOfGetsOneRequestOnly() {
        CalendarItem item = scene.booked("Visit", "09:00", "10:00");
        invitations.invite(item.ref(), GUEST, guest -> guest.name("Chen"));
        assertThat(told(sent())).containsExactly("REQUEST Chen");
        done(scene.calendar.move(item.id(), at("14:00"), at("15:00")));
        assertThat(told(sent())).containsExactly("REQUEST Chen");
    }

    @Test
    void aHigherSequenceBringsAndTakesWhoAttendsAndLeavesThoseWhoWereInvitedHere() {
        scene.session.team().correct(scene.zhao.id(), zhao -> zhao.email(EmailAddress.of("zhao@own.example")));
        String[] lines = {
            "UID:people@x",
            "SEQUENCE:1",
            "SUMMARY:Call",
            "DTSTART;TZID=Asia/Shanghai:20260302T090000",
            "DURATION:PT1H",
            "ATTENDEE:mailto:wang@own.example",
            "ATTENDEE:mailto:chen@customer.example"
        };
        RecordRef call = imported(event(lines)).record().orElseThrow();
        scene.calendar.invite(call.idOf(), List.of(Attendee.of(scene.room.id())));
        lines[1] = "SEQUENCE:2";
        lines[5] = "ATTENDEE:mailto:zhao@own.example";
        lines[6] = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ma@customer.example";
        assertThat(imported(event(lines)).what()).isEqualTo(What.CHANGED);
        List<Booking> bookings =
                scene.session.records().find(Selection.of(BookingTable.TYPE).where(BookingTable.ITEM.is(call)));
        assertThat(bookings)
                .extracting(Booking::resource)
                .containsExactlyInAnyOrder(of(scene.li), of(scene.zhao), scene.room.id());
        assertThat(invitations.guestsOf(call)).singleElement().satisfies(guest -> {
            assertThat(guest.mail()).isEqualTo(EmailAddress.of("ma@customer.example"));
            assertThat(guest.reply()).isEqualTo(Reply.ACCEPTED);
        });
    }

    @Test
    void aSeriesOfSeveralRulesAndFurtherDatesComesInAndGoesOutAsItWas() {
        String text = event(
                "UID:old@example.org",
                "DTSTART;TZID=Asia/Shanghai:20260302T090000",
                "DTEND;TZID=Asia/Shanghai:20260302T093000",
                "RRULE:FREQ=WEEKLY;COUNT=3",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=20;COUNT=2",
                "RDATE;TZID=Asia/Shanghai:20260305T150000",
                "RDATE:20260306T070000Z",
                "EXDATE;TZID=Asia/Shanghai:20260309T090000",
                "SUMMARY:Old");
        assertThat(imported(text).what()).isEqualTo(ImportOutcome.What.ADDED);
        assertThat(items()).isEqualTo(2 + 2 + 2);
        IcalItem item = IcalFile.parse(feed("li", scene.li)).items().get(0);
        assertThat(item.rules()).hasSize(2);
        assertThat(item.dates())
                .extracting(IcalTime::at)
                .containsExactly(LocalDateTime.parse("2026-03-05T15:00"), LocalDateTime.parse("2026-03-06T15:00"));
        assertThat(item.exceptions()).extracting(IcalTime::at).containsExactly(LocalDateTime.parse("2026-03-09T09:00"));
    }

    @Test
    void furtherDatesWithLengthsOfTheirOwnAreToldAndNothingIsTaken() {
        ImportOutcome outcome = imported(event(
                "UID:periods@example.org",
                "DTSTART:20260302T090000Z",
                "RDATE;VALUE=PERIOD:20260303T090000Z/PT3H",
                "SUMMARY:Periods"));
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("invitation.periods");
        assertThat(items()).isZero();
    }
}
