package org.guanxi.crm.internal;

import java.util.function.BiConsumer;
import org.guanxi.crm.event.Event;

/**
 * What follows an event in the same transaction: at the end of the command that journalled it, in order of registration. A throw
 * undoes all.
 *
 * @param event the event's class, or an interface that several share
 * @param action what to do
 */
public record Reaction<V extends Event>(Class<V> event, BiConsumer<V, Workspace> action) {

    /** Does it if the event is of the class. */
    public void follow(Event happened, Workspace workspace) {
        if (event.isInstance(happened)) {
            action.accept(event.cast(happened), workspace);
        }
    }
}
