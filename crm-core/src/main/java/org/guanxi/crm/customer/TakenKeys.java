package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.TextAttribute;

/**
 * Which of the numbers, tax numbers and keys of customers to be registered stored ones have: one read for each, so that a batch with
 * some that are known already is not tried in vain. What two of the batch share is not in it.
 */
final class TakenKeys {

    private final Workspace workspace;
    private final Set<String> taxNumbers = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, Set<String>> keys = new HashMap<>();

    private TakenKeys(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Of these; of one alone nothing is read, since the store tells as well. */
    static TakenKeys among(Workspace workspace, List<Registration.Draft> drafts) {
        TakenKeys taken = new TakenKeys(workspace);
        if (drafts.size() > 1) {
            taken.read(drafts);
        }
        return taken;
    }

    private void read(List<Registration.Draft> drafts) {
        Set<String> wantedTaxNumbers = new HashSet<>();
        Set<String> wantedNumbers = new HashSet<>();
        Map<String, Set<String>> wantedKeys = new LinkedHashMap<>();
        for (Registration.Draft draft : drafts) {
            taxNumber(draft.customer()).ifPresent(wantedTaxNumbers::add);
            draft.customer().number().ifPresent(wantedNumbers::add);
            draft.parts()
                    .keys()
                    .forEach((system, key) -> wantedKeys
                            .computeIfAbsent(system, none -> new HashSet<>())
                            .add(key));
        }
        find(CustomerTable.TYPE, CustomerTable.TAX_NUMBER::in, wantedTaxNumbers)
                .forEach(found -> found.taxNumber().ifPresent(taxNumbers::add));
        find(CustomerTable.TYPE, CustomerTable.NUMBER::in, wantedNumbers)
                .forEach(found -> found.number().ifPresent(numbers::add));
        wantedKeys.forEach((system, wanted) -> {
            Set<String> there = keys.computeIfAbsent(system, none -> new HashSet<>());
            Condition<CustomerKey> ofSystem = CustomerKeyTable.SYSTEM.is(system);
            find(CustomerKeyTable.TYPE, some -> ofSystem.and(CustomerKeyTable.KEY.in(some)), wanted)
                    .forEach(found -> there.add(found.key()));
        });
    }

    private <E extends Entity<E>> List<E> find(
            EntityType<E> type, Function<List<String>, Condition<E>> having, Set<String> wanted) {
        List<E> found = new ArrayList<>();
        List<String> all = List.copyOf(wanted);
        for (int from = 0; from < all.size(); from += Selection.MAXIMUM_LIMIT) {
            List<String> some = all.subList(from, Math.min(all.size(), from + Selection.MAXIMUM_LIMIT));
            found.addAll(workspace
                    .store()
                    .find(Selection.of(type).where(having.apply(some)).limit(Selection.MAXIMUM_LIMIT)));
        }
        return found;
    }

    /** Why this one cannot be registered; empty if none of its keys is taken. */
    Optional<Duplicate> refusal(Registration.Draft draft) {
        Customer customer = draft.customer();
        Optional<String> taxNumber = taxNumber(customer).filter(taxNumbers::contains);
        if (taxNumber.isPresent()) {
            return Optional.of(taken(CustomerTable.TYPE, List.of(CustomerTable.TAX_NUMBER), List.of(taxNumber.get())));
        }
        Optional<String> number = customer.number().filter(numbers::contains);
        if (number.isPresent()) {
            return Optional.of(taken(CustomerTable.TYPE, List.of(CustomerTable.NUMBER), List.of(number.get())));
        }
        return draft.parts().keys().entrySet().stream()
                .filter(key -> keys.getOrDefault(key.getKey(), Set.of()).contains(key.getValue()))
                .findFirst()
                .map(key -> taken(
                        CustomerKeyTable.TYPE,
                        List.of(CustomerKeyTable.SYSTEM, CustomerKeyTable.KEY),
                        List.of(key.getKey(), key.getValue())));
    }

    private static Optional<String> taxNumber(Customer customer) {
        return customer.taxNumber().map(CustomerRule::taxNumber);
    }

    private static <E extends Entity<E>> Duplicate taken(
            EntityType<E> type, List<TextAttribute<E>> attributes, List<String> values) {
        return new Duplicate(
                type.kind(), attributes.stream().map(TextAttribute::name).toList(), values);
    }
}
