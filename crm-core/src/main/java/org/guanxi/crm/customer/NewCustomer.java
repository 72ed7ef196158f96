package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A customer to be registered: what is known of it, its keys in other systems, its tags. Immutable; every method answers a changed
 * copy.
 */
public final class NewCustomer {

    private final List<Consumer<Customer.Builder>> details;
    private final Map<String, String> keys;
    private final List<String> tags;

    private NewCustomer(List<Consumer<Customer.Builder>> details, Map<String, String> keys, List<String> tags) {
        this.details = List.copyOf(details);
        this.keys = new LinkedHashMap<>(keys);
        this.tags = List.copyOf(tags);
    }

    /** An organisation of this name. */
    public static NewCustomer organisation(String name) {
        return of(CustomerKind.ORGANISATION, name);
    }

    /** A person of this name. */
    public static NewCustomer person(String name) {
        return of(CustomerKind.PERSON, name);
    }

    /** A household of this name. */
    public static NewCustomer household(String name) {
        return of(CustomerKind.HOUSEHOLD, name);
    }

    /** A customer of this kind and name. */
    public static NewCustomer of(CustomerKind kind, String name) {
        return new NewCustomer(List.of(builder -> builder.kind(kind).name(name)), Map.of(), List.of());
    }

    /**
     * Also with what this sets. It may be called more than once. Id, version, state and redirect are not for it to set; what is not set
     * is absent, but for the status (the first of the list) and the creation (now).
     */
    public NewCustomer with(Consumer<Customer.Builder> more) {
        List<Consumer<Customer.Builder>> all = new ArrayList<>(details);
        all.add(more);
        return new NewCustomer(all, keys, tags);
    }

    /** Also known to another system under this key; a later key of the same system replaces an earlier one. */
    public NewCustomer key(String system, String key) {
        Map<String, String> all = new LinkedHashMap<>(keys);
        all.put(system, key);
        return new NewCustomer(details, all, tags);
    }

    /** Also with these tags. */
    public NewCustomer tag(String... more) {
        List<String> all = new ArrayList<>(tags);
        all.addAll(List.of(more));
        return new NewCustomer(details, keys, all);
    }

    void describe(Customer.Builder builder) {
        details.forEach(detail -> detail.accept(builder));
    }

    Map<String, String> keys() {
        return new LinkedHashMap<>(keys);
    }

    List<String> tags() {
        return tags;
    }
}
