package org.guanxi.crm.territory.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.storage.Condition;

/**
 * A territory as the rules know it.
 *
 * @param code unique among those of one set
 * @param parent the code of the territory above; absent at the root
 * @param priority what settles overlaps first: the smaller number wins
 * @param isWithinParent whether only what lies in the parent can lie here; records that are named for it lie here all the same
 * @param isForTheRest whether what lies nowhere else lies here; such a one has no rule
 * @param validFrom the first day; absent if always was
 * @param validUntil the first day on which it is no more; absent if no end is set
 * @param rule what lies here; absent for one that only holds others together, which takes nothing but what is named for it
 */
public record Ground<E>(
        String code,
        Optional<String> parent,
        int priority,
        boolean isWithinParent,
        boolean isForTheRest,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        Optional<Condition<E>> rule) {

    /** Whether it is there on this day. */
    public boolean isValid(LocalDate day) {
        return validFrom.filter(day::isBefore).isEmpty()
                && validUntil.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
