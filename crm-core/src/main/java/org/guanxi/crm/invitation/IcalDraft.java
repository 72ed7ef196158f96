package org.guanxi.crm.invitation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.Repetition;
import org.guanxi.crm.calendar.Visibility;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.calendar.ical.IcalItem;
import org.guanxi.crm.calendar.ical.IcalPerson;
import org.guanxi.crm.calendar.ical.IcalTime;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.team.Member;

/** What an item of a file is in words of ours. Pure. */
final class IcalDraft {

    private static final String UNTITLED = "(untitled)";

    private final IcalFile file;
    private final IcalItem item;
    private final Member owner;
    private final Map<String, Member> team;

    /**
     * Knows the item and the team.
     *
     * @param owner in whose calendar and zone
     * @param team people by the usual form of their mail addresses
     */
    IcalDraft(IcalFile file, IcalItem item, Member owner, Map<String, Member> team) {
        this.file = file;
        this.item = item;
        this.owner = owner;
        this.team = team;
    }

    /** The name over all programs. */
    String uid() {
        return item.uid()
                .filter(each -> !each.isBlank() && each.length() <= 255)
                .orElseThrow(() -> Problems.one("uid", "invitation.no-uid", "maximum", 255));
    }

    boolean isSeries() {
        return !item.rules().isEmpty() || !item.dates().isEmpty() || hasPeriods();
    }

    /** Dates with lengths of their own are not read, but kept as they stand. */
    private boolean hasPeriods() {
        return item.others().stream().anyMatch(each -> each.name().equals("RDATE"));
    }

    boolean isCancelled() {
        boolean isMeant = file.method().filter("CANCEL"::equalsIgnoreCase).isPresent();
        return isMeant || item.status().filter("CANCELLED"::equalsIgnoreCase).isPresent();
    }

    /** The item to be arranged. */
    NewItem draft() {
        NewItem.Builder draft = NewItem.builder(
                        kind(), item.summary().filter(each -> !each.isBlank()).orElse(UNTITLED), start(), end())
                .organiser(organiser().orElse(owner).id())
                .visibility(isPublic() ? Visibility.PUBLIC : Visibility.PRIVATE)
                .attendees(attendees());
        item.location().filter(each -> !each.isBlank()).ifPresent(draft::place);
        item.description().filter(each -> !each.isBlank()).ifPresent(draft::notes);
        return draft.build();
    }

    boolean isPublic() {
        return item.classification().map("PUBLIC"::equalsIgnoreCase).orElse(true);
    }

    ItemKind kind() {
        if (item.isAllDay()) {
            return ItemKind.ALL_DAY;
        } else if (item.kind() == IcalItem.Kind.TODO) {
            return ItemKind.TO_DO;
        }
        ItemKind usual = item.attendees().isEmpty() ? ItemKind.APPOINTMENT : ItemKind.MEETING;
        return item.others().stream()
                .filter(each -> each.name().equals("X-GUANXI-KIND"))
                .flatMap(each -> List.of(ItemKind.values()).stream()
                        .filter(kind -> kind.name().equals(each.value())))
                .filter(kind -> kind != ItemKind.ALL_DAY)
                .findFirst()
                .orElse(usual);
    }

    ZonedDateTime start() {
        return item.start()
                .or(item::end)
                .map(this::zoned)
                .orElseThrow(() -> Problems.one("start", "invitation.no-time"));
    }

    ZonedDateTime end() {
        Optional<ZonedDateTime> end = item.end().map(this::zoned);
        if (end.isPresent()) {
            return end.get();
        }
        ZonedDateTime start = start();
        return item.duration()
                .map(length -> item.isAllDay() ? start.plusDays(length.toDays()) : start.plus(length))
                .orElseGet(() -> item.isAllDay() ? start.plusDays(1) : start);
    }

    Duration length() {
        return Duration.between(start(), end());
    }

    private ZonedDateTime zoned(IcalTime time) {
        return time.at().atZone(zone(time));
    }

    private ZoneId zone(IcalTime time) {
        return switch (time.form()) {
            case UTC -> ZoneOffset.UTC;
            case DAY, FLOATING -> owner.zone();
            case ZONED ->
                file.zone(time.zoneName().orElse(""))
                        .orElseThrow(() -> Problems.one(
                                "start",
                                "invitation.unknown-zone",
                                "zone",
                                time.zoneName().orElse("-")));
        };
    }

    /** When a series takes place, in its zone; all its occurrences are of one length. */
    Repetition repetition() {
        if (hasPeriods()) {
            throw Problems.one("dates", "invitation.periods");
        }
        return new Repetition(
                item.rules(),
                item.dates().stream().map(this::inSeries).distinct().toList(),
                item.exceptions().stream().map(this::inSeries).distinct().toList());
    }

    /** Which occurrence of its series it replaces, in the zone of the series. */
    Optional<LocalDateTime> occurrence(ZoneId zone) {
        return item.recurrenceId()
                .map(time -> time.form() == IcalTime.Form.DAY
                        ? time.at()
                        : zoned(time).withZoneSameInstant(zone).toLocalDateTime());
    }

    private LocalDateTime inSeries(IcalTime time) {
        boolean isDay = time.form() == IcalTime.Form.DAY;
        LocalDateTime start = start().toLocalDateTime();
        return isDay
                ? time.at().toLocalDate().atTime(start.toLocalTime())
                : zoned(time).withZoneSameInstant(start().getZone()).toLocalDateTime();
    }

    private Optional<Member> member(IcalPerson person) {
        return person.mail().map(IcalDraft::key).map(team::get);
    }

    /** A mail address as it is looked for. */
    static String key(String mail) {
        return mail.trim().toLowerCase(Locale.ROOT);
    }

    private Optional<Member> organiser() {
        return item.organizer().flatMap(this::member);
    }

    /** Who invites, if from outside. */
    Optional<EmailAddress> outsider() {
        return item.organizer().filter(each -> member(each).isEmpty()).flatMap(IcalDraft::mail);
    }

    private static Optional<EmailAddress> mail(IcalPerson person) {
        try {
            return person.mail().map(EmailAddress::of);
        } catch (Invalid noAddress) {
            return Optional.empty();
        }
    }

    private List<Attendee> attendees() {
        List<Attendee> attendees = new ArrayList<>();
        Set<Id<Member>> seen = new HashSet<>();
        for (IcalPerson each : item.attendees()) {
            member(each)
                    .filter(member -> member.state() == Member.State.ACTIVE && seen.add(member.id()))
                    .ifPresent(member -> {
                        Attendee attendee = Attendee.person(member.id()).taken(busy());
                        attendees.add(isRequired(each) ? attendee : attendee.optional());
                    });
        }
        if (seen.add(owner.id())) {
            attendees.add(Attendee.person(owner.id()).taken(busy()));
        }
        return attendees;
    }

    private static boolean isRequired(IcalPerson person) {
        return person.role().filter("OPT-PARTICIPANT"::equalsIgnoreCase).isEmpty();
    }

    private Busy busy() {
        if (item.transparency().filter("TRANSPARENT"::equalsIgnoreCase).isPresent()) {
            return Busy.FREE;
        }
        return item.status().filter("TENTATIVE"::equalsIgnoreCase).isPresent() ? Busy.TENTATIVE : Busy.BUSY;
    }

    /** Whoever it names as taking part, by the usual form of the mail addresses. */
    Set<String> people() {
        Set<String> people = new HashSet<>();
        item.attendees().forEach(each -> each.mail().map(IcalDraft::key).ifPresent(people::add));
        return people;
    }

    /** Who takes part and is nobody of the team. */
    List<IcalPerson> guests() {
        Set<String> seen = new HashSet<>();
        return item.attendees().stream()
                .filter(each -> member(each).isEmpty())
                .filter(each -> mail(each).filter(mail -> seen.add(mail.key())).isPresent())
                .toList();
    }
}
