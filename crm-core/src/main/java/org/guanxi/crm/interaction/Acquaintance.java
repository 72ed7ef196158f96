package org.guanxi.crm.interaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.team.Member;

/** Works out who of us knows whom at a customer. */
final class Acquaintance {

    private static final Grouping<Participant, Id<Contact>> CONTACT = Grouping.by(ParticipantTable.CONTACT);
    private static final Grouping<Participant, Id<Member>> MEMBER =
            Grouping.by(ParticipantTable.INTERACTION.to(InteractionTable.MEMBER));
    private static final Grouping<Participant, LocalDate> WEEK =
            Grouping.byDay(ParticipantTable.AT, Grouping.Bucket.of(Grouping.Unit.WEEK, ZoneOffset.UTC));
    private static final Measure<Participant, Long> COUNT = Measure.count();
    private static final Measure<Participant, Instant> LAST = Measure.maximum(ParticipantTable.AT);

    private final Workspace ws;
    private final StrengthRule rule;
    private final Map<Pair, List<StrengthRule.Touches>> touches = new LinkedHashMap<>();

    Acquaintance(Workspace ws) {
        this.ws = ws;
        this.rule = ws.policy(StrengthRule.class);
    }

    private record Pair(Id<Member> member, Id<Contact> contact) {}

    List<Relationship> of(Customer customer) {
        Instant since = ws.now().minus(rule.window());
        Condition<Participant> counted = ParticipantTable.AT
                .atLeast(since)
                .and(ParticipantTable.INTERACTION.via(InteractionTable.CUSTOMER
                        .is(customer.id())
                        .and(InteractionTable.AT.atLeast(since))
                        .and(InteractionTable.IS_FOLLOW_UP.is(true))));
        leading(counted);
        attending(counted);
        List<Relationship> relationships = new ArrayList<>();
        touches.forEach((pair, all) -> relationships.add(relationship(pair, all)));
        relationships.sort(Comparator.comparing(Relationship::strength)
                .thenComparing(Relationship::last)
                .reversed()
                .thenComparing(Relationship::member)
                .thenComparing(Relationship::contact));
        return relationships;
    }

    private Relationship relationship(Pair pair, List<StrengthRule.Touches> all) {
        long count = all.stream().mapToLong(StrengthRule.Touches::count).sum();
        Instant last = all.stream()
                .map(StrengthRule.Touches::at)
                .max(Comparator.naturalOrder())
                .orElse(ws.now());
        BigDecimal strength = rule.strength(all, ws.now());
        return new Relationship(pair.member(), pair.contact(), count, last, strength);
    }

    /** Those who led: one row for each week, the newest rows where there are too many. */
    private void leading(Condition<Participant> counted) {
        Summary<Participant> summary = Summary.of(ParticipantTable.TYPE)
                .where(counted.and(ParticipantTable.CONTACT.isPresent()))
                .groupBy(CONTACT, MEMBER, WEEK)
                .measure(COUNT, LAST)
                .greatestFirst(LAST)
                .top(Summary.MAXIMUM_GROUPS);
        for (Summary.Row row : ws.summarize(summary)) {
            Optional<Id<Contact>> contact = row.get(CONTACT);
            Optional<Id<Member>> member = row.get(MEMBER);
            Optional<Instant> last = row.get(LAST);
            if (contact.isPresent() && member.isPresent() && last.isPresent()) {
                add(member.get(), contact.get(), last.get(), row.count(COUNT));
            }
        }
    }

    /** Those who were there besides: pairs of the newest thousand. */
    private void attending(Condition<Participant> counted) {
        Selection<Participant> newest = Selection.of(ParticipantTable.TYPE)
                .orderBy(ParticipantTable.AT.descending())
                .limit(Selection.MAXIMUM_LIMIT);
        List<Participant> ours = ws.find(newest.where(counted.and(ParticipantTable.MEMBER.isPresent())));
        if (ours.isEmpty()) {
            return;
        }
        Set<Id<Interaction>> attended = new LinkedHashSet<>();
        ours.forEach(each -> attended.add(each.interaction()));
        Condition<Participant> there =
                ParticipantTable.INTERACTION.in(attended).and(ParticipantTable.CONTACT.isPresent());
        Map<Id<Interaction>, List<Id<Contact>>> theirs = new LinkedHashMap<>();
        for (Participant each : ws.find(newest.where(there))) {
            List<Id<Contact>> met = theirs.computeIfAbsent(each.interaction(), id -> new ArrayList<>());
            each.contact().ifPresent(met::add);
        }
        for (Participant each : ours) {
            for (Id<Contact> contact : theirs.getOrDefault(each.interaction(), List.of())) {
                each.member().ifPresent(member -> add(member, contact, each.at(), 1));
            }
        }
    }

    private void add(Id<Member> member, Id<Contact> contact, Instant at, long count) {
        touches.computeIfAbsent(new Pair(member, contact), pair -> new ArrayList<>())
                .add(new StrengthRule.Touches(at, count));
    }
}
