package org.guanxi.crm.interaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.ContactRole;

/**
 * How well the people of a customer are known to us.
 *
 * @param relationships who knows whom, strongest first
 * @param gaps whom nobody of us knows well enough, those with roles and influence first
 */
public record Coverage(List<Relationship> relationships, List<Gap> gaps) {

    /** Copies the lists. */
    public Coverage {
        relationships = List.copyOf(relationships);
        gaps = List.copyOf(gaps);
    }

    /**
     * Somebody whom nobody of us knows well enough.
     *
     * @param contact who
     * @param roles the roles the person has with the customer, by code
     * @param influence the greatest influence the person has in one of them; 0 without a role
     * @param strength the strongest relationship; zero without any
     */
    public record Gap(Contact contact, List<String> roles, int influence, BigDecimal strength) {

        /** Copies the list. */
        public Gap {
            roles = List.copyOf(roles);
        }
    }

    /** The coverage of these people. Pure. */
    static Coverage of(
            List<Contact> people, List<ContactRole> roles, List<Relationship> relationships, StrengthRule rule) {
        Map<Id<Contact>, BigDecimal> best = new HashMap<>();
        relationships.forEach(each -> best.merge(each.contact(), each.strength(), BigDecimal::max));
        Map<Id<Contact>, List<ContactRole>> held = new HashMap<>();
        roles.forEach(each ->
                held.computeIfAbsent(each.contact(), id -> new ArrayList<>()).add(each));
        List<Gap> gaps = new ArrayList<>();
        for (Contact contact : people) {
            BigDecimal strength = best.getOrDefault(contact.id(), BigDecimal.ZERO);
            if (!rule.isKnown(strength)) {
                List<ContactRole> own = held.getOrDefault(contact.id(), List.of());
                int influence =
                        own.stream().mapToInt(ContactRole::influence).max().orElse(0);
                gaps.add(new Gap(
                        contact,
                        own.stream().map(ContactRole::role).distinct().sorted().toList(),
                        influence,
                        strength));
            }
        }
        gaps.sort(Comparator.comparing(Gap::influence)
                .reversed()
                .thenComparing(gap -> gap.contact().nameKey())
                .thenComparing(gap -> gap.contact().id()));
        return new Coverage(relationships, gaps);
    }
}
