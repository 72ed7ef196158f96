package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Page;

/**
 * The own organisation: units, sites, people, their roles, reporting lines, absences and deputies. Everything is dated by days,
 * half-open: the first day on which it holds, and the first on which it holds no more. What was on a day, or is planned for one, can
 * be asked for.
 *
 * <p>Every id that names nothing the caller may see is {@link org.guanxi.crm.error.NotFound} {@code record.not-found}, or
 * {@link org.guanxi.crm.error.Invalid} {@code reference.missing} where it is a value of the input.
 */
public interface TeamService {

    /** Names a role in which people can be assigned, or renames it. Code: 1 to 40 code points, never changed. */
    RoleCode nameRole(String code, LocalizedText name);

    /** Names a kind of unit, such as sales, or renames it. Code: 1 to 40 code points, never changed. */
    UnitKind nameUnitKind(String code, LocalizedText name);

    /** Opens a site on a day; the details may give its address and zone. */
    Site openSite(String name, LocalDate from, Consumer<Site.Builder> details);

    /**
     * Closes a site from a day on.
     *
     * @throws org.guanxi.crm.error.Refused {@code team.closed} if it is closed already
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the day is not after its first
     */
    Site closeSite(Id<Site> site, LocalDate until);

    /**
     * Sets up a unit from a day on; the details may give its parent and site. A unit can be no older than its parent.
     *
     * @throws org.guanxi.crm.error.Invalid {@code team.unknown-unit-kind}, {@code team.parent-closed} if the parent is not there on
     *     that day
     */
    Unit createUnit(String name, String kind, LocalDate from, Consumer<Unit.Builder> details);

    /** Changes name, kind or site of a unit; anything else in the details has no effect. Errors as {@link #createUnit}. */
    Unit correctUnit(Id<Unit> unit, Consumer<Unit.Builder> details);

    /**
     * Makes a unit, with all below it, a part of another from a day on, or a root. Reads and writes what lies below times what lies
     * above.
     *
     * @throws org.guanxi.crm.error.Refused {@code team.cycle} if the other lies below it; {@code team.out-of-order} if its place was
     *     changed on or after that day; {@code team.closed} if it is closed; {@code team.chart-too-large} beyond 1,000 units below
     * @throws org.guanxi.crm.error.Invalid {@code team.parent-closed} if the parent is not there on that day
     */
    Unit moveUnit(Id<Unit> unit, Optional<Id<Unit>> parent, LocalDate from);

    /**
     * Closes a unit from a day on.
     *
     * @throws org.guanxi.crm.error.Refused {@code team.unit-in-use} if units below it or people in it remain on that day;
     *     {@code team.closed} if it is closed already
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the day is not after its first
     */
    Unit closeUnit(Id<Unit> unit, LocalDate until);

    /**
     * Takes a person in; the details may give everything but state and leaving. A manager in the details is reported to from the day
     * of joining, which is today in the person's zone unless given; a home unit alone makes no assignment.
     *
     * @throws org.guanxi.crm.error.Duplicate if another person is called so by the host
     */
    Member hire(ActorId actor, String name, Consumer<Member.Builder> details);

    /**
     * Corrects what is known of a person: name, addresses, language, zone, site, home unit, grade of pay. Actor, manager, state and
     * days in the details have no effect. Attributes withheld from the caller keep their values.
     */
    Member correct(Id<Member> member, Consumer<Member.Builder> details);

    /**
     * Makes a person report to another from a day on, or to nobody.
     *
     * @throws org.guanxi.crm.error.Refused {@code team.reporting-cycle} if the other reports to this one, directly or not;
     *     {@code team.out-of-order} if the line was changed after that day; {@code team.member-left} for either
     */
    Member reportTo(Id<Member> member, Optional<Id<Member>> manager, LocalDate from);

    /**
     * Assigns a person to a unit in a role for some days; the first assignment makes the unit the person's home.
     *
     * @throws org.guanxi.crm.error.Invalid {@code team.unknown-role}; {@code team.unit-closed} if the unit is not there all the time
     * @throws org.guanxi.crm.error.Refused {@code team.already-assigned} if the days overlap with an equal assignment;
     *     {@code team.member-left} if the person has left by the last of them
     */
    Assignment assign(Id<Member> member, Id<Unit> unit, String role, DateRange days);

    /**
     * Ends an assignment on a day, or shortens it.
     *
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the day is not after its first
     * @throws org.guanxi.crm.error.Refused {@code team.closed} if it ends earlier already
     */
    Assignment endAssignment(Id<Assignment> assignment, LocalDate until);

    /**
     * Moves a person to another unit from a day on: the assignments to the home unit end, equal ones to the other begin, and that one
     * is the home. Errors as {@link #assign}; {@code team.not-assigned} if there is no assignment to the home unit on that day.
     */
    Member move(Id<Member> member, Id<Unit> unit, LocalDate from);

    /**
     * Marks a person as having left, from a day on, and ends the assignments. What the person owns stays until it is handed over.
     *
     * @throws org.guanxi.crm.error.Refused {@code team.member-left} if it is so already
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the day is not after the day of joining
     */
    Member leave(Id<Member> member, LocalDate on);

    /**
     * Records that a person is away for some days, in the person's zone, and who stands in.
     *
     * @throws org.guanxi.crm.error.Invalid {@code team.own-deputy} if the person is named as the deputy
     * @throws org.guanxi.crm.error.Refused {@code team.already-absent} if another absence overlaps; {@code team.member-left} for either
     */
    Absence recordAbsence(Id<Member> member, DateRange days, Optional<Id<Member>> deputy, Optional<String> reason);

    /**
     * Ends an absence on a day, or shortens it.
     *
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the day is not after its first
     */
    Absence endAbsence(Id<Absence> absence, LocalDate until);

    /** The person whom the host calls so. */
    Optional<Member> memberOf(ActorId actor);

    /** Whom the person reports to on the day. */
    Optional<Member> managerOf(Id<Member> member, LocalDate day);

    /** Those above the person on the day, nearest first; at most twenty. One read each. */
    List<Member> reportingLineOf(Id<Member> member, LocalDate day);

    /** Those who report to the person on the day, by name, page by page. */
    Page<Member> reportsOf(Id<Member> member, LocalDate day, Optional<String> cursor);

    /**
     * Who stands in for the person on the day: the deputy, or, where that one is away too, the deputy's own, up to five steps. Empty if
     * the person is not away, or nobody stands in.
     */
    Optional<Member> deputyOf(Id<Member> member, LocalDate day);

    /** Those assigned to the unit on the day, or to it and all below it, by name, page by page. */
    Page<Member> membersOf(Id<Unit> unit, LocalDate day, Membership.Reach reach, Optional<String> cursor);

    /** The person's assignments on the day, the earliest first; at most a thousand. */
    List<Assignment> assignmentsOf(Id<Member> member, LocalDate day);

    /** The units that the person is assigned to on the day, by name; at most a thousand. */
    List<Unit> unitsOf(Id<Member> member, LocalDate day);

    /**
     * The unit and all below it on the day, with who is assigned where.
     *
     * @throws org.guanxi.crm.error.Refused {@code team.chart-too-large} beyond 1,000 units or 1,000 assignments: ask for a lower unit
     */
    UnitChart chart(Id<Unit> unit, LocalDate day);
}
