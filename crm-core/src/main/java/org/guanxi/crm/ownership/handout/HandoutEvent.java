package org.guanxi.crm.ownership.handout;

import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What happens to routes. Each assignment is an event of {@code ownership}. */
public sealed interface HandoutEvent extends Event {

    /** A route was defined or changed. */
    @EventName("handout.route-defined")
    record RouteDefined(Id<Route> route, String code) implements HandoutEvent {}

    /** Records were handed out by a route: so many were given, so many not. */
    @EventName("handout.run")
    record Run(Id<Route> route, UUID run, int given, int left) implements HandoutEvent {}
}
