package org.guanxi.crm.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.team.Member;

/**
 * Roles with their grants, who holds them, and single records that are shared. Kept under every policy; applied by
 * {@link AccessPolicy#byRole}.
 */
public interface AccessService {

    /**
     * Sets what a role allows, in the place of what it allowed. Whoever is assigned to a unit in the role of the team with this code
     * holds it there; nobody else does without {@link #grantRole}.
     *
     * @param shownFields maskable attributes that its holders see, as {@code member.salaryGrade}
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.unknown-kind}, {@code access.not-maskable} and what is wrong with the code
     */
    AccessRole defineRole(String code, LocalizedText name, List<Grant> grants, List<String> shownFields);

    /**
     * Gives a person a role for some days, wherever the person is assigned, or is not.
     *
     * @throws org.guanxi.crm.error.Invalid {@code access.unknown-role}
     * @throws org.guanxi.crm.error.Refused {@code access.already-granted} if the days overlap with an earlier grant of it
     */
    RoleGrant grantRole(Id<Member> member, String role, DateRange days);

    /**
     * Ends the grant of a role on a day.
     *
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the day is not after its first
     */
    RoleGrant withdrawRole(Id<RoleGrant> grant, LocalDate until);

    /**
     * Shares a record: the grantee may read it, and do what else is named, as far as a role lets the grantee use what is shared (see
     * {@link Scope#SHARED}). The caller must have the right to change the record, and every right that is shared.
     *
     * @param actions of {@code READ}, {@code UPDATE} and {@code DELETE}; reading goes without saying
     * @param expiresAt from when on it is shared no more; empty if that is not set
     * @throws org.guanxi.crm.error.NotFound if there is no such record, or none that the caller may read
     * @throws org.guanxi.crm.error.Forbidden {@code access.denied} if the caller lacks one of the rights
     * @throws org.guanxi.crm.error.Invalid {@code access.not-shareable} for {@code CREATE}; {@code access.expired} for a time that is
     *     past; {@code reference.missing} for a grantee who is not there
     */
    Share share(RecordRef target, Grantee with, Set<Action> actions, Optional<Instant> expiresAt);

    /**
     * Ends a share now. For whoever shared the record, and all who may change it.
     *
     * @throws org.guanxi.crm.error.Forbidden {@code access.denied} for anybody else
     */
    void unshare(Id<Share> share);

    /** With whom the record is shared, expired shares included, in order of time; at most a thousand. For all who may read it. */
    List<Share> sharesOf(RecordRef target);

    /**
     * Why an actor may do this with a record, or may not: every grant that speaks of it, and whether it reaches the record now; of reading
     * also whether the record is withheld or opened whatever the grants say. For callers who may read the record themselves. Reads what the rights of the actor read, and tests each grant.
     */
    Explanation explain(ActorId actor, Action action, RecordRef target);
}
