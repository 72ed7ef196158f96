package org.guanxi.crm.calendar;

import java.util.List;
import java.util.function.Consumer;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.TeamEvent;

/** What is done to resources. */
final class Resources {

    /** A person who is called otherwise is so as a resource too. */
    static final Reaction<TeamEvent.MemberCorrected> RENAMING =
            new Reaction<>(TeamEvent.MemberCorrected.class, (event, ws) -> rename(ws, event.member()));

    private static final int MOST_UNITS = 1_000_000;

    private final Workspace ws;

    Resources(Workspace ws) {
        this.ws = ws;
    }

    Resource add(NewResource draft) {
        Problems problems = new Problems();
        if (draft.kind() == Resource.Kind.PERSON) {
            problems.add("kind", "calendar.person-is-member");
        }
        checkCapacity(draft.capacity(), problems);
        problems.throwIfAny();
        Resource resource = Resource.builder()
                .id(ws.newId())
                .kind(draft.kind())
                .name(draft.name())
                .place(draft.place())
                .capacity(draft.capacity())
                .build();
        return ws.insert(
                ResourceTable.TYPE,
                resource,
                new CalendarEvent.ResourceAdded(resource.id(), resource.kind(), resource.name(), resource.capacity()));
    }

    private static void checkCapacity(int capacity, Problems problems) {
        if (capacity < 1 || capacity > MOST_UNITS) {
            problems.add("capacity", "calendar.capacity", "capacity", capacity, "maximum", MOST_UNITS);
        }
    }

    Resource change(Id<Resource> id, Consumer<Resource.Builder> details) {
        ws.store().hold(ResourceTable.TYPE, List.of(id));
        Resource before = ws.get(ResourceTable.TYPE, id);
        Resource.Builder builder = Resource.builder().from(before);
        details.accept(builder);
        Resource after =
                builder.id(id).version(before.version()).kind(before.kind()).build();
        Problems problems = new Problems();
        checkCapacity(after.capacity(), problems);
        boolean isPerson = after.kind() == Resource.Kind.PERSON;
        if (isPerson && (after.capacity() != 1 || !after.name().equals(before.name()))) {
            problems.add("kind", "calendar.person-is-member");
        }
        problems.throwIfAny();
        return update(ws, before, after);
    }

    private static Resource update(Workspace ws, Resource before, Resource after) {
        CalendarEvent event =
                new CalendarEvent.ResourceChanged(after.id(), after.name(), after.capacity(), after.isActive());
        return after.equals(before) ? before : ws.update(ResourceTable.TYPE, before, after, event);
    }

    private static void rename(Workspace ws, Id<Member> person) {
        Id<Resource> id = Resource.idOf(person);
        ws.store()
                .get(ResourceTable.TYPE, id)
                .ifPresent(before -> ws.store()
                        .get(MemberTable.TYPE, person)
                        .ifPresent(member -> ws.<Resource>asSystem(system -> update(
                                system,
                                before,
                                Resource.builder()
                                        .from(before)
                                        .name(member.name())
                                        .build()))));
    }
}
