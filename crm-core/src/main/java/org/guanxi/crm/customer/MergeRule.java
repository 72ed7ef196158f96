package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.ScalarAttribute;

/** Which values stand after a merge, and what forbids one. Pure. */
final class MergeRule {

    static final int MOST_LOSERS = 50;
    private static final Set<String> WORKED_OUT =
            Set.of("nameKey", "country", "region", "city", "district", "postalCode");
    private static final Set<String> OWN =
            Stream.concat(WORKED_OUT.stream(), Stream.of("state", "mergedInto")).collect(Collectors.toSet());
    private static final Set<String> RELATIVES = Set.of("parent", "groupHead", "household");
    private static final Set<String> UNIQUE = Set.of("taxNumber", "number");

    private final Customer survivor;
    private final List<Customer> losers;
    private final Map<String, Id<Customer>> choices;
    private final MergePolicy policy;
    private final Map<Id<Customer>, Map<String, String>> images = new LinkedHashMap<>();

    /** What is withheld from whoever merges stays where it is. */
    MergeRule(
            Customer survivor,
            List<Customer> losers,
            Map<String, Id<Customer>> choices,
            MergePolicy policy,
            Set<String> withheld) {
        this.survivor = survivor;
        this.losers = losers;
        this.choices = choices;
        this.policy = policy;
        images.put(survivor.id(), RecordImage.of(CustomerTable.TYPE, survivor));
        losers.forEach(loser -> images.put(loser.id(), RecordImage.of(CustomerTable.TYPE, loser)));
        images.values().forEach(image -> image.keySet().removeAll(withheld));
    }

    /** What is wrong with the question itself. */
    static void check(Id<Customer> survivor, List<Id<Customer>> losers, Map<String, Id<Customer>> choices) {
        Problems problems = new Problems();
        Set<Id<Customer>> all = new LinkedHashSet<>(losers);
        if (losers.isEmpty() || losers.size() > MOST_LOSERS || all.size() < losers.size()) {
            problems.add("losers", "customer.merge-losers", "count", losers.size(), "maximum", MOST_LOSERS);
        }
        if (!all.add(survivor)) {
            problems.add("losers", "customer.merge-itself", "customer", survivor);
        }
        choices.forEach((attribute, from) -> {
            if (OWN.contains(attribute)
                    || (!attribute.startsWith("custom.")
                            && CustomerTable.TYPE.attribute(attribute).isEmpty())) {
                problems.add(
                        "choices." + attribute,
                        "attribute.unknown",
                        "kind",
                        CustomerTable.TYPE,
                        "attribute",
                        attribute);
            }
            if (!all.contains(from)) {
                problems.add("choices." + attribute, "customer.merge-choice", "customer", from);
            }
        });
        problems.throwIfAny();
    }

    /** What about the customers forbids it. */
    List<Problem> refusals() {
        Problems problems = new Problems();
        List<Customer> all = new ArrayList<>(losers);
        all.add(survivor);
        for (Customer each : all) {
            if (each.state() == CustomerState.MERGED) {
                problems.add("", "customer.merged", "customer", each.name(), "survivor", each.mergedInto());
            }
            if (each.kind() != survivor.kind()) {
                problems.add("", "customer.merge-kinds", "customer", each.name(), "survivor", survivor.name());
            }
        }
        return problems.list();
    }

    /** The attributes of which there are different values. */
    List<MergePlan.Field> fields() {
        List<MergePlan.Field> fields = new ArrayList<>();
        Map<String, Optional<String>> merged = merged();
        for (String name : names()) {
            Map<Id<Customer>, String> values = new LinkedHashMap<>();
            images.forEach((customer, image) -> {
                String value = image.get(name);
                if (value != null) {
                    values.put(customer, value);
                }
            });
            boolean isSame = values.size() == images.size()
                    && Set.copyOf(values.values()).size() == 1;
            if (!isSame && !values.isEmpty()) {
                fields.add(field(name, values, merged.getOrDefault(name, Optional.empty())));
            }
        }
        return fields;
    }

    private MergePlan.Field field(String name, Map<Id<Customer>, String> values, Optional<String> chosen) {
        boolean isJoined = strategy(name) == MergeStrategy.UNION && !choices.containsKey(name);
        List<Id<Customer>> from = values.entrySet().stream()
                .filter(value -> isJoined || chosen.equals(Optional.of(value.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        boolean isConflict =
                !isJoined && values.values().stream().anyMatch(value -> !chosen.equals(Optional.of(value)));
        return new MergePlan.Field(name, values, chosen, from, isConflict);
    }

    private List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        CustomerTable.TYPE.attributes().stream()
                .map(Attribute::name)
                .filter(name -> !OWN.contains(name))
                .forEach(names::add);
        Set<String> custom = new TreeSet<>();
        images.values()
                .forEach(image -> image.keySet().stream()
                        .filter(name -> name.startsWith("custom."))
                        .forEach(custom::add));
        names.addAll(custom);
        return List.copyOf(names);
    }

    private MergeStrategy strategy(String name) {
        return policy.strategy(name);
    }

    /** The survivor's attributes that become another value, by name. */
    private Map<String, Optional<String>> merged() {
        Map<String, Optional<String>> merged = new HashMap<>();
        for (String name : names()) {
            Id<Customer> choice = choices.get(name);
            merged.put(name, choice == null ? byStrategy(name) : foreign(choice, name));
        }
        return merged;
    }

    private Optional<String> value(Id<Customer> customer, String name) {
        return Optional.ofNullable(images.getOrDefault(customer, Map.of()).get(name));
    }

    /** The value, unless it would relate the one customer that there will be to itself. */
    private Optional<String> foreign(Id<Customer> customer, String name) {
        Optional<String> value = value(customer, name);
        return RELATIVES.contains(name) ? value.filter(id -> !images.containsKey(Id.<Customer>parse(id))) : value;
    }

    private Optional<String> byStrategy(String name) {
        List<String> present = new ArrayList<>();
        images.keySet().forEach(customer -> foreign(customer, name).ifPresent(present::add));
        return switch (strategy(name)) {
            case SURVIVOR -> foreign(survivor.id(), name);
            case FIRST_PRESENT -> present.stream().findFirst();
            case SMALLEST -> present.stream().min(order(name));
            case GREATEST -> present.stream().max(order(name));
            case UNION -> union(present);
        };
    }

    private static Comparator<String> order(String name) {
        Attribute<Customer, ?> attribute = CustomerTable.TYPE.attribute(name).orElse(null);
        if (!(attribute instanceof ScalarAttribute<Customer, ?> scalar)) {
            throw new IllegalArgumentException(name + " has no order to merge by");
        }
        return (left, right) -> scalar.field().kind().compare(parsed(scalar, left), parsed(scalar, right));
    }

    private static Object parsed(ScalarAttribute<Customer, ?> attribute, String text) {
        return attribute.field().kind().parse(text);
    }

    private static Optional<String> union(List<String> lists) {
        Set<String> parts = new LinkedHashSet<>();
        lists.forEach(list -> Json.readList(list, Object.class).forEach(part -> parts.add(Json.write(part))));
        return parts.isEmpty() ? Optional.empty() : Optional.of("[" + String.join(",", parts) + "]");
    }

    /** The survivor with the values that stand; with no parent if {@code isOrphaned}. */
    Customer survivorAfter(boolean isOrphaned) {
        Map<String, Optional<String>> changes = changed(survivor, merged());
        if (isOrphaned) {
            changes.put("parent", Optional.empty());
        }
        return CustomerRule.usual(RecordImage.with(CustomerTable.TYPE, survivor, changes));
    }

    private Map<String, Optional<String>> changed(Customer customer, Map<String, Optional<String>> wanted) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>(wanted);
        changes.entrySet().removeIf(change -> change.getValue().equals(value(customer.id(), change.getKey())));
        return changes;
    }

    /** The parent that the survivor would have. */
    Optional<Id<Customer>> parentAfter() {
        return merged().getOrDefault("parent", Optional.empty()).map(Id::parse);
    }

    /** The losers, redirected, belonging to nobody, without the unique values that the survivor takes. */
    List<Customer> losersAfter(Customer survivorAfter) {
        Map<String, String> kept = RecordImage.of(CustomerTable.TYPE, survivorAfter);
        return losers.stream().map(loser -> loserAfter(loser, kept)).toList();
    }

    private Customer loserAfter(Customer loser, Map<String, String> survivorImage) {
        Map<String, Optional<String>> given = new LinkedHashMap<>();
        images.getOrDefault(loser.id(), Map.of()).forEach((name, value) -> {
            boolean isTaken = isUnique(loser, name) && value.equals(survivorImage.get(name));
            if (isTaken || RELATIVES.contains(name)) {
                given.put(name, Optional.empty());
            }
        });
        return Customer.builder()
                .from(RecordImage.with(CustomerTable.TYPE, loser, given))
                .state(CustomerState.MERGED)
                .mergedInto(survivor.id())
                .build();
    }

    /** Whether no two customers may have the same value there. */
    static boolean isUnique(Customer customer, String name) {
        return UNIQUE.contains(name)
                || customer.custom().all().stream()
                        .anyMatch(value -> value.isUnique() && name.equals("custom." + value.field()));
    }

    /** What changed between a customer before and after, for the undo. */
    static List<CustomerMerge.FieldChange> changes(Customer before, Customer after) {
        List<CustomerMerge.FieldChange> changes = new ArrayList<>();
        RecordImage.differences(RecordImage.of(CustomerTable.TYPE, before), RecordImage.of(CustomerTable.TYPE, after))
                .forEach((name, values) -> {
                    if (!WORKED_OUT.contains(name)) {
                        changes.add(new CustomerMerge.FieldChange(before.id(), name, values.get(0), values.get(1)));
                    }
                });
        return changes;
    }

    /** Whether going up from this parent one would come back to one of those who become one. */
    boolean isCircle(Optional<Id<Customer>> parent, Function<Id<Customer>, Optional<Id<Customer>>> parentOf) {
        Optional<Id<Customer>> next = parent;
        for (int level = 0; next.isPresent() && level < Hierarchy.DEEPEST; level++) {
            if (images.containsKey(next.get())) {
                return true;
            }
            next = parentOf.apply(next.get());
        }
        return next.isPresent();
    }
}
