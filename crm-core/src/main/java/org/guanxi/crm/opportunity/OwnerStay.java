package org.guanxi.crm.opportunity;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;

/**
 * A time during which a deal was somebody's.
 *
 * @param owner whose
 * @param from since when
 * @param until until when, exclusive; empty if it still is
 */
public record OwnerStay(Id<Member> owner, Instant from, Optional<Instant> until) {}
