package org.guanxi.crm.ownership;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.spell.PoolStay;
import org.guanxi.crm.ownership.spell.Spell;

/**
 * Why a record is whose it is, and when it falls.
 *
 * @param standing whose it is now
 * @param spells who has owned it, the earliest first, at most a thousand
 * @param stays in which pools it has lain, the earliest first, at most a thousand
 * @param due when it falls and why, with every clock and all that keeps it; absent unless it is owned
 * @param termsVersion by which version of the terms
 */
public record Explanation(
        Standing standing, List<Spell> spells, List<PoolStay> stays, Optional<Due> due, long termsVersion) {

    /** Copies the lists. */
    public Explanation {
        spells = List.copyOf(spells);
        stays = List.copyOf(stays);
    }
}
