package org.guanxi.crm.ownership.spell;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.ownership.recycle.Term;

/**
 * For how long nobody may claim what has just come into a pool.
 *
 * @param terms how long, by how its spell ended; what is not named rests not at all
 */
public record Rests(Map<SpellEnd, Term> terms) {

    /** Nothing rests. */
    public static final Rests NONE = new Rests(Map.of());

    /** Copies the map. */
    public Rests {
        terms = Map.copyOf(terms);
    }

    /** Until when a record rests that comes into a pool so; counts from when it comes, whatever is changed of it then. */
    public Optional<Instant> until(SpellEnd end, Instant entered, ZoneId zone) {
        return Optional.ofNullable(terms.get(end))
                .flatMap(term ->
                        term.after(entered, zone, day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0));
    }
}
