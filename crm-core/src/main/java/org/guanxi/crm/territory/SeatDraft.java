package org.guanxi.crm.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.Percentage;

/**
 * How somebody is to be seated.
 *
 * @param part what the person is there
 * @param role the code of the role by which the person has rights there and below; may be empty
 * @param share which share of the credit is the person's
 * @param from the first day
 * @param until the first day on which it is no more; absent if no end is set
 */
public record SeatDraft(
        TerritorySeat.Part part,
        Optional<String> role,
        Optional<Percentage> share,
        LocalDate from,
        Optional<LocalDate> until) {

    /** From this day on, without a role and a share. */
    public static SeatDraft of(TerritorySeat.Part part, LocalDate from) {
        return new SeatDraft(part, Optional.empty(), Optional.empty(), from, Optional.empty());
    }

    /** With this role. */
    public SeatDraft role(String code) {
        return new SeatDraft(part, Optional.of(code), share, from, until);
    }

    /** With this share. */
    public SeatDraft share(Percentage percent) {
        return new SeatDraft(part, role, Optional.of(percent), from, until);
    }

    /** Until before this day. */
    public SeatDraft until(LocalDate day) {
        return new SeatDraft(part, role, share, from, Optional.of(day));
    }
}
