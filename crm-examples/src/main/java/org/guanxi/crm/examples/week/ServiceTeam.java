package org.guanxi.crm.examples.week;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.NewResource;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.worktime.HolidayFile;
import org.guanxi.crm.worktime.WeeklyHours;
import org.guanxi.crm.worktime.Worker;

/** Four people in Shanghai, a room, a van and a camera, and the hours they keep. */
final class ServiceTeam {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The Sunday of this week is worked, as the days of the National Holiday are made up for. */
    static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

    final Map<String, Member> people = new LinkedHashMap<>();
    final Map<String, Resource> things = new LinkedHashMap<>();

    /** Makes them in the tenant of this session. */
    static ServiceTeam in(CrmSession session) {
        ServiceTeam team = new ServiceTeam();
        for (String name : List.of("Li Wei 李伟", "Wang Fang 王芳", "Zhang Min 张敏", "Chen Jie 陈杰")) {
            String actor =
                    name.replaceAll("[^A-Za-z ]", "").strip().replace(' ', '.').toLowerCase(Locale.ROOT);
            Member member = session.team()
                    .hire(
                            ActorId.of(actor),
                            name,
                            details -> details.zone(ZONE)
                                    .email(EmailAddress.of(actor + "@service.example"))
                                    .joinedOn(LocalDate.of(2025, 1, 1)));
            team.people.put(actor.substring(0, actor.indexOf('.')), member);
        }
        team.add(session, "room", NewResource.of(Resource.Kind.ROOM, "Room 801 会议室"));
        team.add(session, "van", NewResource.of(Resource.Kind.VEHICLE, "Van 沪A·8Q21"));
        team.add(session, "camera", NewResource.of(Resource.Kind.EQUIPMENT, "Thermal camera 热像仪"));
        team.hours(session);
        return team;
    }

    private void add(CrmSession session, String key, NewResource thing) {
        things.put(key, session.calendar().addResource(thing));
    }

    private void hours(CrmSession session) {
        session.worktime().nameHolidays("CN", LocalizedText.of("China"));
        session.worktime().putDays("CN", HolidayFile.shipped("CN"));
        session.worktime()
                .define(
                        "office",
                        ZONE,
                        WeeklyHours.weekdays("09:00-12:00", "13:30-18:00"),
                        details -> details.holidays(List.of("CN")));
        for (Member each : people.values()) {
            session.worktime().setHours(Worker.member(each.id()), "office", LocalDate.of(2026, 1, 1));
        }
    }

    Id<Resource> id(String key) {
        Member person = people.get(key);
        return person == null ? thing(key).id() : Resource.idOf(person.id());
    }

    Id<Member> person(String key) {
        Member person = people.get(key);
        if (person == null) {
            throw new IllegalArgumentException(key);
        }
        return person.id();
    }

    private Resource thing(String key) {
        Resource thing = things.get(key);
        if (thing == null) {
            throw new IllegalArgumentException(key);
        }
        return thing;
    }

    List<Id<Resource>> all() {
        List<Id<Resource>> all = new ArrayList<>();
        people.keySet().forEach(each -> all.add(id(each)));
        things.keySet().forEach(each -> all.add(id(each)));
        return all;
    }

    /** Names by id, in the order of the board. */
    Map<Id<Resource>, String> names() {
        Map<Id<Resource>, String> names = new LinkedHashMap<>();
        people.forEach((key, each) -> names.put(id(key), each.name()));
        things.forEach((key, each) -> names.put(id(key), each.name()));
        return names;
    }

    /** A time of the week, the day counted from Monday, 0. */
    static ZonedDateTime at(int day, String time) {
        return MONDAY.plusDays(day).atTime(LocalTime.parse(time)).atZone(ZONE);
    }

    /** An item with these people and things. */
    NewItem.Builder item(ItemKind kind, String title, int day, String from, String until, String... who) {
        NewItem.Builder item = NewItem.builder(kind, title, at(day, from), at(day, until));
        for (String each : who) {
            item.addAttendees(Attendee.of(id(each)));
        }
        return item;
    }
}
