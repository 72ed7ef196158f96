package org.guanxi.crm.ownership.handover;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens when somebody's work is handed over. */
public sealed interface HandoverEvent extends Event {

    /** A hand-over was begun, or went on. */
    @EventName("handover.went-on")
    record WentOn(Id<Handover> handover, Id<Member> leaver, long records) implements HandoverEvent {}

    /** The leaver holds nothing any more. */
    @EventName("handover.done")
    record Done(Id<Handover> handover, Id<Member> leaver) implements HandoverEvent {}

    /** What named the leaver names another, or nobody; told of what named. */
    @EventName("handover.reference-moved")
    record ReferenceMoved(
            Id<Handover> handover, Id<Member> leaver, RecordRef record, String attribute, Optional<Id<Member>> to)
            implements HandoverEvent {}

    /** A hand-over was undone; so many records stayed where they were, as something had happened to them since. */
    @EventName("handover.undone")
    record Undone(Id<Handover> handover, Id<Member> leaver, long stayed) implements HandoverEvent {}
}
