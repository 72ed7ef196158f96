package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What happens to the own organisation. Days are the first on which what is told holds. */
public sealed interface TeamEvent extends Event {

    /** A person joined. */
    @EventName("team.member-hired")
    record MemberHired(Id<Member> member, ActorId actor, String name) implements TeamEvent {}

    /** What is known of a person was corrected; the journal's attributes say what. */
    @EventName("team.member-corrected")
    record MemberCorrected(Id<Member> member) implements TeamEvent {}

    /** A person left; the assignments end that day. */
    @EventName("team.member-left")
    record MemberLeft(Id<Member> member, LocalDate on) implements TeamEvent {}

    /** A person reports to somebody else, or to nobody. */
    @EventName("team.manager-named")
    record ManagerNamed(Id<Member> member, Optional<Id<Member>> before, Optional<Id<Member>> manager, LocalDate from)
            implements TeamEvent {}

    /** A person works in a unit in a role. */
    @EventName("team.member-assigned")
    record MemberAssigned(Id<Member> member, Id<Unit> unit, String role, LocalDate from, Optional<LocalDate> until)
            implements TeamEvent {}

    /** A person's work in a unit in a role ends. */
    @EventName("team.assignment-ended")
    record AssignmentEnded(Id<Member> member, Id<Unit> unit, String role, LocalDate until) implements TeamEvent {}

    /** A person's home is another unit. */
    @EventName("team.member-moved")
    record MemberMoved(Id<Member> member, Optional<Id<Unit>> before, Id<Unit> unit, LocalDate from)
            implements TeamEvent {}

    /** A unit was set up. */
    @EventName("team.unit-created")
    record UnitCreated(Id<Unit> unit, String name, String kind, Optional<Id<Unit>> parent, LocalDate from)
            implements TeamEvent {}

    /** What is known of a unit was corrected; the journal's attributes say what. */
    @EventName("team.unit-corrected")
    record UnitCorrected(Id<Unit> unit) implements TeamEvent {}

    /** A unit, with all below it, became a part of another, or a root. */
    @EventName("team.unit-moved")
    record UnitMoved(Id<Unit> unit, Optional<Id<Unit>> before, Optional<Id<Unit>> parent, LocalDate from)
            implements TeamEvent {}

    /** A unit was closed. */
    @EventName("team.unit-closed")
    record UnitClosed(Id<Unit> unit, LocalDate until) implements TeamEvent {}

    /** A site was opened. */
    @EventName("team.site-opened")
    record SiteOpened(Id<Site> site, String name, LocalDate from) implements TeamEvent {}

    /** A site was closed. */
    @EventName("team.site-closed")
    record SiteClosed(Id<Site> site, LocalDate until) implements TeamEvent {}

    /** A person will be, is or was away. */
    @EventName("team.absence-recorded")
    record AbsenceRecorded(
            Id<Absence> absence,
            Id<Member> member,
            Optional<Id<Member>> deputy,
            LocalDate from,
            Optional<LocalDate> until)
            implements TeamEvent {}

    /** A person is back, or will be, on this day. */
    @EventName("team.absence-ended")
    record AbsenceEnded(Id<Absence> absence, Id<Member> member, LocalDate until) implements TeamEvent {}

    /** A role got a code or another name. */
    @EventName("team.role-named")
    record RoleNamed(String code, LocalizedText name) implements TeamEvent {}

    /** A kind of unit got a code or another name. */
    @EventName("team.unit-kind-named")
    record UnitKindNamed(String code, LocalizedText name) implements TeamEvent {}
}
