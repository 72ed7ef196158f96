package org.guanxi.crm.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.TeamService;

/** Contact points, and what {@link CallRule} has to know to pick whom to call. */
final class CallDesk {

    private final Workspace ws;

    CallDesk(Workspace ws) {
        this.ws = ws;
    }

    ContactPoint set(Id<Customer> asked, String purpose, Optional<Id<Contact>> contact, Optional<Id<Member>> member) {
        Id<Customer> customer = new People(ws).customer(asked).id();
        contact.ifPresent(id -> ws.get(ContactTable.TYPE, id));
        Side side = contact.isPresent() ? Side.THEIRS : Side.OURS;
        ContactPoint.Builder point = ContactPoint.builder()
                .customer(customer)
                .purpose(purpose)
                .side(side)
                .contact(contact)
                .member(member);
        ContactEvent event = new ContactEvent.PointSet(customer, purpose, side, contact, member);
        Optional<ContactPoint> replaced = replace(customer, purpose, side, point, event);
        if (replaced.isPresent()) {
            return replaced.get();
        }
        try {
            return ws.attempt(inner -> inner.insert(
                    ContactPointTable.TYPE, point.id(ws.newId()).version(0).build(), event));
        } catch (Duplicate e) { // somebody else was faster
            return replace(customer, purpose, side, point, event).orElseThrow(() -> e);
        }
    }

    private Optional<ContactPoint> replace(
            Id<Customer> customer, String purpose, Side side, ContactPoint.Builder point, ContactEvent event) {
        return find(customer, purpose, side).map(before -> {
            ContactPoint after = point.id(before.id()).version(before.version()).build();
            return before.equals(after) ? before : ws.update(ContactPointTable.TYPE, before, after, event);
        });
    }

    private Optional<ContactPoint> find(Id<Customer> customer, String purpose, Side side) {
        Condition<ContactPoint> same = ContactPointTable.CUSTOMER
                .is(customer)
                .and(ContactPointTable.PURPOSE.is(purpose))
                .and(ContactPointTable.SIDE.is(side));
        return ws.find(Selection.of(ContactPointTable.TYPE).where(same).limit(1)).stream()
                .findFirst();
    }

    void forget(Id<Customer> asked, String purpose, Side side) {
        Id<Customer> customer = new People(ws).customer(asked).id();
        find(customer, purpose, side)
                .ifPresent(point -> ws.delete(
                        ContactPointTable.TYPE, point, new ContactEvent.PointCleared(customer, purpose, side)));
    }

    CallAnswer whomToCall(Id<Customer> asked, String purpose) {
        Customer customer = new People(ws).customer(asked);
        Set<String> purposes = new LinkedHashSet<>(List.of(purpose, ContactCodes.GENERAL));
        List<ContactPoint> points = ws.find(Selection.of(ContactPointTable.TYPE)
                .where(ContactPointTable.CUSTOMER.is(customer.id()).and(ContactPointTable.PURPOSE.in(purposes))));
        return new CallAnswer(
                customer.id(), purpose, theirs(customer, purpose, points), ours(customer, purpose, points));
    }

    /** Somebody named by id at a step. */
    private record Named<P>(CallAnswer.Why why, Id<P> id) {}

    private static <P> void points(
            List<ContactPoint> points,
            String purpose,
            Function<ContactPoint, Optional<Id<P>>> person,
            List<Named<P>> named) {
        for (ContactPoint point : points) {
            if (point.purpose().equals(purpose)) {
                person.apply(point).ifPresent(id -> named.add(0, new Named<>(CallAnswer.Why.EXACT, id)));
            } else {
                person.apply(point).ifPresent(id -> named.add(new Named<>(CallAnswer.Why.GENERAL, id)));
            }
        }
    }

    private CallAnswer.Choice<Contact> theirs(Customer customer, String purpose, List<ContactPoint> points) {
        List<Named<Contact>> named = new ArrayList<>();
        points(points, purpose, ContactPoint::contact, named);
        List<String> fitting = ws.policy(CallPolicy.class).rolesFor(purpose);
        List<ContactRole> roles = new Roles(ws)
                .today(customer).stream()
                        .filter(role -> fitting.contains(role.role()))
                        .toList();
        Map<Id<Contact>, Contact> known = known(named, roles);
        Comparator<ContactRole> best = Comparator.<ContactRole>comparingInt(role -> fitting.indexOf(role.role()))
                .thenComparing(ContactRole::influence, Comparator.reverseOrder())
                .thenComparing(role -> touch(known, role), Comparator.reverseOrder())
                .thenComparing(ContactRole::contact);
        roles.stream().sorted(best).forEach(role -> named.add(new Named<>(CallAnswer.Why.ROLE, role.contact())));
        List<CallRule.Candidate<Contact>> candidates = candidates(named, known);
        first(customer, ContactTable.LAST_TOUCH.isPresent(), ContactTable.LAST_TOUCH.descending())
                .ifPresent(contact -> candidates.add(new CallRule.Candidate<>(CallAnswer.Why.RECENT, contact)));
        first(customer, Condition.all(), ContactTable.CREATED_AT.ascending())
                .ifPresent(contact -> candidates.add(new CallRule.Candidate<>(CallAnswer.Why.KNOWN, contact)));
        Set<Id<Contact>> employed = employed(customer, known.keySet());
        return CallRule.choose(
                candidates,
                contact -> contact.isActive()
                        && (contact.customer().equals(Optional.of(customer.id())) || employed.contains(contact.id())));
    }

    private static long touch(Map<Id<Contact>, Contact> known, ContactRole role) {
        return Optional.ofNullable(known.get(role.contact()))
                .flatMap(Contact::lastTouch)
                .map(at -> at.toEpochMilli())
                .orElse(Long.MIN_VALUE);
    }

    private Map<Id<Contact>, Contact> known(List<Named<Contact>> named, List<ContactRole> roles) {
        Set<Id<Contact>> ids = new LinkedHashSet<>();
        named.forEach(each -> ids.add(each.id()));
        roles.forEach(role -> ids.add(role.contact()));
        return ws.getAll(ContactTable.TYPE, ids).stream().collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    private static <P> List<CallRule.Candidate<P>> candidates(List<Named<P>> named, Map<Id<P>, P> known) {
        List<CallRule.Candidate<P>> candidates = new ArrayList<>();
        for (Named<P> each : named) {
            P person = known.get(each.id());
            if (person != null) {
                candidates.add(new CallRule.Candidate<>(each.why(), person));
            }
        }
        return candidates;
    }

    private Optional<Contact> first(Customer customer, Condition<Contact> also, Order<Contact> order) {
        Condition<Contact> active =
                ContactTable.CUSTOMER.is(customer.id()).and(ContactTable.STATE.is(ContactState.ACTIVE));
        return ws
                .find(Selection.of(ContactTable.TYPE)
                        .where(active.and(also))
                        .orderBy(order)
                        .limit(1))
                .stream()
                .findFirst();
    }

    private Set<Id<Contact>> employed(Customer customer, Set<Id<Contact>> contacts) {
        Set<Id<Contact>> employed = new HashSet<>();
        if (!contacts.isEmpty()) {
            Condition<Employment> here = EmploymentTable.CUSTOMER
                    .is(customer.id())
                    .and(EmploymentTable.CONTACT.in(contacts))
                    .and(People.on(new People(ws).today(customer)));
            ws.find(Selection.of(EmploymentTable.TYPE).where(here).limit(Selection.MAXIMUM_LIMIT))
                    .forEach(each -> employed.add(each.contact()));
        }
        return employed;
    }

    private CallAnswer.Choice<Member> ours(Customer customer, String purpose, List<ContactPoint> points) {
        List<Named<Member>> named = new ArrayList<>();
        points(points, purpose, ContactPoint::member, named);
        customer.owner().ifPresent(owner -> named.add(new Named<>(CallAnswer.Why.OWNER, owner)));
        for (LastSpoken who : ws.offers(LastSpoken.class)) {
            who.lately(ws, customer.id()).forEach(member -> named.add(new Named<>(CallAnswer.Why.RECENT, member)));
        }
        ws.policy(CallPolicy.class)
                .desk()
                .flatMap(actor -> ws.service(TeamService.class).memberOf(actor))
                .ifPresent(member -> named.add(new Named<>(CallAnswer.Why.DESK, member.id())));
        Set<Id<Member>> ids = named.stream().map(Named::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Id<Member>, Member> known =
                ws.getAll(MemberTable.TYPE, ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return CallRule.choose(candidates(named, known), member -> member.state() == Member.State.ACTIVE);
    }
}
