package org.guanxi.crm.ownership.spell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.ownership.recycle.Term;
import org.guanxi.crm.team.Member;

/**
 * For how long somebody who had a record may not claim it again. Over all past spells, not only the last one, so that a record cannot
 * be shuttled between colleagues.
 *
 * @param terms how long, by how the spell ended; an end that is not named cools nothing down
 * @param group for whom: what one of them had, none of them may claim
 */
public record CoolDown(Map<SpellEnd, Term> terms, Group group) {

    /** Nothing cools down. */
    public static final CoolDown NONE = new CoolDown(Map.of(), Group.SELF);

    /** Copies the map. */
    public CoolDown {
        terms = Map.copyOf(terms);
    }

    /** Who counts as having had the record. */
    public enum Group {
        /** The person alone. */
        SELF,
        /** Everybody of the person's home unit. */
        UNIT,
        /** Everybody of that unit and the units below the one above it. */
        BRANCH
    }

    /**
     * A past spell, as far as it matters here.
     *
     * @param owner who had the record
     * @param endedAt until when
     * @param end how it ended
     */
    public record Past(Id<Member> owner, Instant endedAt, SpellEnd end) {}

    /** How long after a release or a loss, for the person alone. */
    public static CoolDown after(Term term) {
        return new CoolDown(
                Map.of(SpellEnd.RELEASED, term, SpellEnd.RECYCLED, term, SpellEnd.RECALLED, term), Group.SELF);
    }

    /** The same, for this group. */
    public CoolDown forAllOf(Group wider) {
        return new CoolDown(terms, wider);
    }

    /**
     * Until when the record cools for somebody; empty if it never had to. From that instant on it may be claimed.
     *
     * @param spells all that ended
     * @param group the person and those who count as one with the person
     */
    public Optional<Instant> coolingUntil(
            Collection<Past> spells, Set<Id<Member>> group, ZoneId zone, Predicate<LocalDate> isWorkingDay) {
        return spells.stream()
                .filter(each -> group.contains(each.owner()) && terms.containsKey(each.end()))
                .map(each -> end(each, zone, isWorkingDay))
                .max(Comparator.naturalOrder());
    }

    private Instant end(Past spell, ZoneId zone, Predicate<LocalDate> isWorkingDay) {
        Term term = terms.get(spell.end());
        return term == null
                ? spell.endedAt()
                : term.after(spell.endedAt(), zone, isWorkingDay).orElse(Instant.MAX);
    }
}
