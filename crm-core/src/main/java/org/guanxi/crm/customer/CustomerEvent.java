package org.guanxi.crm.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What can happen to customers. Each names the customer it happened to. */
public sealed interface CustomerEvent extends Event {

    /** A customer became known. */
    @EventName("customer.registered")
    record Registered(Id<Customer> customer, CustomerKind kind, String name) implements CustomerEvent {}

    /** What is known of a customer changed; the journal entry has the values. */
    @EventName("customer.changed")
    record Changed(Id<Customer> customer) implements CustomerEvent {}

    /** Another system's key was noted. */
    @EventName("customer.key-added")
    record KeyAdded(Id<Customer> customer, String system, String key) implements CustomerEvent {}

    /** Another system's key no longer holds. */
    @EventName("customer.key-removed")
    record KeyRemoved(Id<Customer> customer, String system, String key) implements CustomerEvent {}

    /** A tag was put on. */
    @EventName("customer.tagged")
    record Tagged(Id<Customer> customer, String tag) implements CustomerEvent {}

    /** A tag was taken off. */
    @EventName("customer.untagged")
    record Untagged(Id<Customer> customer, String tag) implements CustomerEvent {}

    /** A site was added. */
    @EventName("customer.site-added")
    record SiteAdded(Id<Customer> customer, Id<CustomerSite> site, String name) implements CustomerEvent {}

    /** What is known of a site changed. */
    @EventName("customer.site-changed")
    record SiteChanged(Id<Customer> customer, Id<CustomerSite> site) implements CustomerEvent {}

    /** The customer is something to another one. */
    @EventName("customer.related")
    record Related(Id<Customer> customer, Id<Customer> to, String role, Optional<LocalDate> since)
            implements CustomerEvent {}

    /** It no longer is, from that day on. */
    @EventName("customer.relation-ended")
    record RelationEnded(Id<Customer> customer, Id<Customer> to, String role, LocalDate until)
            implements CustomerEvent {}

    /** The customer belongs to another parent, or to none. */
    @EventName("customer.parent-set")
    record ParentSet(Id<Customer> customer, Optional<Id<Customer>> before, Optional<Id<Customer>> after)
            implements CustomerEvent {}

    /** The customer is no longer worked with. */
    @EventName("customer.closed")
    record Closed(Id<Customer> customer) implements CustomerEvent {}

    /** The customer is worked with again. */
    @EventName("customer.reopened")
    record Reopened(Id<Customer> customer) implements CustomerEvent {}

    /** The status changed; the occasion is empty if somebody set it. */
    @EventName("customer.status-set")
    record StatusSet(Id<Customer> customer, String before, String after, Optional<String> occasion)
            implements CustomerEvent {}

    /** The level of intent changed. */
    @EventName("customer.level-set")
    record LevelSet(Id<Customer> customer, Optional<String> before, Optional<String> after) implements CustomerEvent {}

    /** Somebody followed up, later than anybody before. */
    @EventName("customer.followed-up")
    record FollowedUp(Id<Customer> customer, Instant at) implements CustomerEvent {}

    /** Other customers were merged into this one. */
    @EventName("customer.merged")
    record Merged(Id<Customer> customer, Id<CustomerMerge> merge, List<Id<Customer>> losers) implements CustomerEvent {}

    /** The customer was merged into another, which stands for it from now on. */
    @EventName("customer.absorbed")
    record Absorbed(Id<Customer> customer, Id<CustomerMerge> merge, Id<Customer> survivor) implements CustomerEvent {}

    /** In a merge or its undo, what named one customer names another, or none; on the journal of what names it. */
    @EventName("customer.reference-moved")
    record ReferenceMoved(
            Id<Customer> customer,
            Id<CustomerMerge> merge,
            RecordRef record,
            String attribute,
            Optional<Id<Customer>> target)
            implements CustomerEvent {}

    /** A part of a loser was dropped, since the survivor has the same. */
    @EventName("customer.double-dropped")
    record DoubleDropped(Id<Customer> customer, Id<CustomerMerge> merge, String kind) implements CustomerEvent {}

    /** A dropped part is there again, since the merge was undone. */
    @EventName("customer.double-restored")
    record DoubleRestored(Id<Customer> customer, Id<CustomerMerge> merge, String kind) implements CustomerEvent {}

    /** A merge into this customer was undone. */
    @EventName("customer.merge-undone")
    record MergeUndone(Id<Customer> customer, Id<CustomerMerge> merge) implements CustomerEvent {}

    /** The customer stands for itself again, since its merge was undone. */
    @EventName("customer.restored")
    record Restored(Id<Customer> customer, Id<CustomerMerge> merge, Id<Customer> survivor) implements CustomerEvent {}

    /** A code of a list was defined, changed or retired. */
    @EventName("customer.code-defined")
    record CodeDefined(String list, String code, boolean isRetired) implements CustomerEvent {}

    /** A step between statuses was defined or changed. */
    @EventName("customer.step-defined")
    record StepDefined(String from, String to) implements CustomerEvent {}

    /** A step between statuses was taken away. */
    @EventName("customer.step-removed")
    record StepRemoved(String from, String to) implements CustomerEvent {}
}
