package org.guanxi.crm.invitation;

import java.util.List;
import org.guanxi.crm.calendar.Arrangement;

/** Undoes what was done of an item that a conflict forbids. */
final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Arrangement.Told> told;

    NotDone(List<Arrangement.Told> told) {
        super(null, null, false, false);
        this.told = List.copyOf(told);
    }

    List<Arrangement.Told> told() {
        return told;
    }
}
