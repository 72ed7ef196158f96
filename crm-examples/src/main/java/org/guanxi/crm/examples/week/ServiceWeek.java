package org.guanxi.crm.examples.week;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.calendar.AgendaEntry;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.SeriesArrangement;
import org.guanxi.crm.calendar.TeamPlan;
import org.guanxi.crm.calendar.Visibility;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.Slot;
import org.guanxi.crm.calendar.booking.SlotQuery;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.examples.OpenStore;
import org.guanxi.crm.invitation.Invitation;
import org.guanxi.crm.invitation.InvitationService;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.task.Due;
import org.guanxi.crm.task.NewTask;
import org.guanxi.crm.task.Task;
import org.guanxi.crm.task.TaskTable;

/**
 * A week of a service team in Shanghai, on H2: what clashes is refused with both sides named, a series moves, reminders fire, invitations
 * go out. Prints the board of the week and writes the team's calendar as a page: to the file that the first argument names, or to one in
 * the temporary folder.
 */
public final class ServiceWeek {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(ServiceTeam.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ServiceTeam.ZONE);
    private static final TimeRange WEEK =
            TimeRange.of(ServiceTeam.at(0, "00:00").toInstant(), Duration.ofDays(7));

    private final Crm crm;
    private final WeekClock clock;
    private final CrmSession lead;
    private final ServiceTeam team;
    private final PrintStream out;

    private ServiceWeek(Crm crm, WeekClock clock, PrintStream out) {
        this.crm = crm;
        this.clock = clock;
        this.lead = crm.actingAs(Caller.of("service-east", "li.wei"));
        this.team = ServiceTeam.in(lead);
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        Path page = args.length > 0 ? Path.of(args[0]) : Files.createTempFile("service-week", ".html");
        WeekClock clock = new WeekClock(ServiceTeam.at(0, "08:00").toInstant());
        try (OpenStore store = OpenStore.of(OpenStore.Engine.H2);
                Crm crm = Crm.builder()
                        .storage(store.storage())
                        .clock(clock)
                        .subscribe(Subscription.named("mail").kinds(InvitationService.KINDS.toArray(String[]::new)))
                        .build()) {
            ServiceWeek week = new ServiceWeek(crm, clock, System.out);
            week.fill();
            week.clash();
            week.moveSeries();
            week.privateItem();
            List<Task> tasks = week.remind();
            week.slots();
            week.teamEvent();
            week.mail();
            week.board(page, tasks);
        }
    }

    private void fill() {
        arrange(team.item(
                ItemKind.MEETING, "Week start 周会", 0, "09:00", "10:00", "li", "wang", "zhang", "chen", "room"));
        arrange(team.item(ItemKind.VISIT, "Pump repair 上海贝尔", 0, "10:30", "12:00", "wang", "van")
                .bufferAfter(Duration.ofMinutes(30)));
        arrange(team.item(ItemKind.VISIT, "Boiler check 浦东钢铁", 0, "14:00", "15:30", "zhang", "camera"));
        arrange(team.item(ItemKind.MEETING, "New pump: training 培训", 1, "09:30", "11:30", "li", "chen", "room"));
        arrange(team.item(ItemKind.VISIT, "Yearly service 虹桥医院", 1, "14:00", "16:00", "wang", "van"));
        arrange(team.item(
                ItemKind.CALL, "Call <script>alert('board')</script> & Söhne", 2, "10:00", "11:00", "li", "wang"));
        NewItem.Builder fair = team.item(ItemKind.VISIT, "Fair stand 展会?", 3, "09:00", "12:00");
        arrange(fair.organiser(team.person("chen"))
                .addAttendees(Attendee.of(team.id("chen")).taken(Busy.TENTATIVE), Attendee.of(team.id("van"))));
        arrange(team.item(ItemKind.VISIT, "Leak at 静安酒店", 4, "13:30", "15:00", "zhang", "van", "camera"));
        arrange(team.item(ItemKind.MEETING, "Stocktaking 盘点 (make-up day 补班)", 6, "10:00", "12:00", "chen", "zhang"));
    }

    private CalendarItem arrange(NewItem.Builder item) {
        return lead.calendar().arrange(item.build()).item().orElseThrow();
    }

    private void clash() {
        out.println("What is refused");
        tell(lead.calendar()
                .arrange(team.item(ItemKind.VISIT, "Urgent: valve 宝山", 1, "15:00", "16:30", "wang", "van")
                        .build()));
        Arrangement saturday = lead.calendar()
                .check(team.item(ItemKind.VISIT, "Saturday visit", 5, "10:00", "11:00", "zhang")
                        .build());
        out.println("  a visit on Saturday: " + saturday.hardest() + ", "
                + saturday.conflicts().get(0).kind());
    }

    private void tell(Arrangement answer) {
        for (Arrangement.Told each : answer.told()) {
            Conflict conflict = each.conflict();
            out.println("  " + each.treatment() + " " + conflict.kind() + " of " + conflict.resourceName() + ": "
                    + side(conflict.asked()) + " against "
                    + conflict.existing().map(ServiceWeek::side).orElse("its hours"));
        }
        out.println("  instead: "
                + answer.suggestions().stream().map(each -> when(each.time())).toList());
    }

    private static String side(Conflict.Side side) {
        return "\"" + side.title().orElse("(private)") + "\" " + when(side.time());
    }

    private static String when(TimeRange time) {
        return WHEN.format(time.start()) + "-" + TIME.format(time.end());
    }

    private void moveSeries() {
        CalendarService calendar = lead.calendar();
        NewItem first = team.item(ItemKind.CALL, "Remote check 远程巡检", 0, "16:30", "17:00", "chen")
                .build();
        RecurrenceRule daily = RecurrenceRule.parse("FREQ=DAILY;COUNT=12;BYDAY=MO,TU,WE,TH,FR");
        SeriesArrangement made = calendar.arrangeSeries(first, daily, List.of(), Clashes.REFUSE);
        CalendarItem thursday = occurrences(made.series().orElseThrow()).get(3);
        NewItem later = team.item(ItemKind.CALL, "Remote check 远程巡检", 3, "17:00", "17:30", "chen")
                .build();
        SeriesArrangement moved = calendar.rearrangeFollowing(thursday.id(), later, Optional.empty(), Clashes.REFUSE);
        out.println("A series moves from Thursday on: " + moved.booked() + " of 12 occurrences, to tell:");
        for (SeriesArrangement.Clash each : moved.clashes()) {
            out.println("  " + each.occurrence() + " "
                    + each.told().get(0).conflict().kind() + " ("
                    + each.told().get(0).treatment() + ")");
        }
    }

    private List<CalendarItem> occurrences(Series series) {
        return lead.records()
                .find(Selection.of(CalendarItemTable.TYPE)
                        .where(CalendarItemTable.SERIES.is(series.id()))
                        .orderBy(CalendarItemTable.STARTS_AT.ascending()));
    }

    private void privateItem() {
        CrmSession zhang = crm.actingAs(Caller.of("service-east", "zhang.min"));
        NewItem.Builder dentist = team.item(ItemKind.APPOINTMENT, "Dentist 看牙", 2, "15:00", "16:00", "zhang");
        zhang.calendar().arrange(dentist.visibility(Visibility.PRIVATE).build());
        Arrangement asked = lead.calendar()
                .arrange(team.item(ItemKind.MEETING, "Appraisal", 2, "15:30", "16:30", "li", "zhang")
                        .build());
        out.println("What is private stays so");
        tell(asked);
    }

    private List<Task> remind() {
        List<Task> tasks = new ArrayList<>();
        tasks.add(task("Order seals 订购密封圈", 1, "12:00", "wang"));
        tasks.add(task("Report to 浦东钢铁", 2, "18:00", "zhang"));
        tasks.add(task("Plan next week 下周排班", 4, "17:00", "li"));
        for (int day = 0; day < 5; day++) {
            clock.set(ServiceTeam.at(day, "17:30").toInstant());
            int fired = crm.runDue(100).ran();
            out.println("runDue " + WHEN.format(clock.instant()) + ": " + fired);
        }
        out.println("Reminded: "
                + lead.reminders().fired(Optional.empty()).items().stream()
                        .map(each -> each.text())
                        .toList());
        clock.set(ServiceTeam.at(0, "08:00").toInstant());
        return tasks;
    }

    private Task task(String title, int day, String time, String owner) {
        Task task = lead.tasks()
                .add(NewTask.builder()
                        .title(title)
                        .owner(team.person(owner))
                        .due(Due.at(ServiceTeam.at(day, time).toInstant()))
                        .build());
        lead.reminders()
                .remindBefore(
                        RecordRef.of(TaskTable.TYPE.kind(), task.id()), Duration.ofHours(1), title, details -> {});
        return task;
    }

    private void slots() {
        SlotQuery query = SlotQuery.builder()
                .within(WEEK)
                .length(Duration.ofMinutes(90))
                .required(List.of(team.id("li"), team.id("wang"), team.id("room")))
                .step(Duration.ofMinutes(30))
                .limit(3)
                .build();
        List<Slot> slots = lead.calendar().slots(query);
        out.println("Next slots of Li, Wang and the room: "
                + slots.stream().map(each -> when(each.time())).toList());
    }

    private void teamEvent() {
        NewItem drill = team.item(ItemKind.MEETING, "Safety drill 安全演练", 4, "14:00", "15:30", "li", "zhang", "room")
                .build();
        TeamPlan plan = lead.calendar().planTeam(drill, team.all());
        out.println("A safety drill on Friday");
        for (TeamPlan.Part each : plan.parts()) {
            out.println("  " + each.name() + ": "
                    + (each.isFree()
                            ? "free"
                            : each.told().get(0).conflict().kind() + ", instead "
                                    + each.substitutes().stream()
                                            .map(team.names()::get)
                                            .toList()));
        }
        NewItem withSubstitute = team.item(
                        ItemKind.MEETING, "Safety drill 安全演练", 4, "14:00", "15:30", "li", "wang", "room")
                .build();
        CalendarItem item = lead.calendar().arrange(withSubstitute).item().orElseThrow();
        lead.invitations()
                .invite(
                        item.ref(),
                        EmailAddress.of("fire.brigade@city.example"),
                        guest -> guest.name("Fire brigade 消防队"));
    }

    /** What a host does with its mail: the messages are ready, with the calendar entry as text. */
    private void mail() {
        List<Invitation> sent = new ArrayList<>();
        // tag::mail[]
        crm.deliver(
                "mail",
                each -> crm.actingAs(Caller.of(each.tenant().value(), "postman"))
                        .invitations()
                        .tell(each, sent::add), // your mail, text message or notice instead
                10_000);
        // end::mail[]
        long guests = sent.stream().filter(each -> each.to().member().isEmpty()).count();
        out.println(sent.size() + " messages, " + guests + " of them to guests, the last begins");
        sent.get(sent.size() - 1).calendar().toText().lines().limit(5).forEach(each -> out.println("  " + each));
    }

    private void board(Path file, List<Task> tasks) throws IOException {
        List<AgendaEntry> entries = lead.calendar().agenda(team.all(), WEEK);
        List<Card> cards = Card.of(entries, team.names());
        out.println("The week, as Li Wei sees it");
        for (Card each : cards) {
            out.println("  " + when(TimeRange.of(each.start(), each.end())) + "  " + each.title("(private)")
                    + mark(each) + "  [" + String.join(", ", each.names()) + "]");
        }
        List<TimeRange> open =
                lead.worktime().calendarOf(team.person("li")).calendar().windows(WEEK);
        String page = new CalendarPage(ServiceTeam.MONDAY, ServiceTeam.ZONE, team.names()).write(cards, open, tasks);
        Files.writeString(file, page);
        Instant until = WEEK.end();
        String feed = lead.invitations().feed(team.person("chen"), TimeRange.of(WEEK.start(), until));
        out.println(
                "Chen's feed has " + feed.lines().filter("BEGIN:VEVENT"::equals).count() + " events");
        out.println("Page written");
    }

    private static String mark(Card card) {
        return card.state() == Card.State.TENTATIVE ? " (perhaps)" : "";
    }
}
