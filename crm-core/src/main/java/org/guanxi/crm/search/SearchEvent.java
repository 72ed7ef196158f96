package org.guanxi.crm.search;

import org.guanxi.crm.common.Id;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What happens to saved lists. */
public sealed interface SearchEvent extends Event {

    /** The list. */
    Id<SavedList> list();

    /** Its name. */
    String name();

    /** A list was saved. */
    @EventName("search.list-saved")
    record ListSaved(Id<SavedList> list, String name, Sharing sharing) implements SearchEvent {}

    /** A list was changed. */
    @EventName("search.list-changed")
    record ListChanged(Id<SavedList> list, String name, Sharing sharing) implements SearchEvent {}

    /** A list was deleted. */
    @EventName("search.list-deleted")
    record ListDeleted(Id<SavedList> list, String name) implements SearchEvent {}
}
