package org.guanxi.crm.customer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.RowByRow;
import org.guanxi.crm.internal.Workspace;

/** How customers become known. */
final class Registration {

    private static final Id<CustomerCounter> COUNTER =
            Id.of(UUID.nameUUIDFromBytes("customer-number".getBytes(StandardCharsets.UTF_8)));

    /** What a customer's status is where the embedder wants no list of statuses. */
    private static final String NO_STATUS = "new";

    private final Workspace workspace;

    Registration(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Those that can be registered; the others are refused. */
    List<Outcome<Customer>> registerRows(List<NewCustomer> customers) {
        checkBatch(workspace, customers.size());
        return RowByRow.of(workspace, customers, this::register);
    }

    static void checkBatch(Workspace workspace, int size) {
        int maximum = workspace.policy(CustomerBatch.class).maximum();
        if (size > maximum) {
            throw Problems.one("", "customer.batch-too-large", "count", size, "maximum", maximum);
        }
    }

    /** All of them, or none. */
    List<Customer> register(List<NewCustomer> customers) {
        CustomerNumbering numbering = workspace.policy(CustomerNumbering.class);
        Optional<String> first = new CustomerCodes(workspace).firstStatus();
        List<Customer> described = new ArrayList<>();
        for (NewCustomer customer : customers) {
            described.add(described(customer, first));
        }
        List<Customer> numbered = numbering.isInUse() ? numbered(described, numbering) : described;
        List<Customer> stored = workspace.insertAll(
                CustomerTable.TYPE,
                numbered,
                each -> new CustomerEvent.Registered(each.id(), each.kind(), each.name()));
        Map<Id<Customer>, NewCustomer> parts = new HashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            parts.put(stored.get(i).id(), customers.get(i));
        }
        insertParts(stored, parts);
        return stored;
    }

    private Customer described(NewCustomer customer, Optional<String> first) {
        Id<Customer> id = workspace.newId();
        Customer.Builder builder = Customer.builder().createdAt(workspace.now()).status(first.orElse(NO_STATUS));
        customer.describe(builder);
        return builder.id(id)
                .version(0)
                .state(CustomerState.ACTIVE)
                .mergedInto(Optional.empty())
                .build();
    }

    private List<Customer> numbered(List<Customer> customers, CustomerNumbering numbering) {
        CustomerCounter counter = counter();
        long next = counter.next();
        List<Customer> numbered = new ArrayList<>();
        for (Customer customer : customers) {
            if (customer.number().isPresent()) {
                numbered.add(customer);
            } else {
                numbered.add(Customer.builder()
                        .from(customer)
                        .number(numbering.number(next, customer))
                        .build());
                next++;
            }
        }
        workspace
                .store()
                .update(
                        CustomerCounterTable.TYPE,
                        CustomerCounter.builder().from(counter).next(next).build());
        return numbered;
    }

    /** Holds the counter; the first registration of a tenant makes it. */
    private CustomerCounter counter() {
        List<CustomerCounter> held = workspace.store().hold(CustomerCounterTable.TYPE, List.of(COUNTER));
        if (!held.isEmpty()) {
            return held.get(0);
        }
        try {
            CustomerCounter first =
                    CustomerCounter.builder().id(COUNTER).next(1).build();
            return workspace.attempt(inside -> inside.store().insert(CustomerCounterTable.TYPE, first));
        } catch (Duplicate e) {
            return workspace
                    .store()
                    .hold(CustomerCounterTable.TYPE, List.of(COUNTER))
                    .get(0);
        }
    }

    private void insertParts(List<Customer> stored, Map<Id<Customer>, NewCustomer> parts) {
        List<CustomerKey> keys = new ArrayList<>();
        List<CustomerTag> tags = new ArrayList<>();
        for (Customer customer : stored) {
            NewCustomer described = parts.get(customer.id());
            if (described != null) {
                described.keys().forEach((system, key) -> keys.add(key(workspace, customer.id(), system, key)));
                usualTags(described.tags()).forEach(tag -> tags.add(tag(workspace, customer.id(), tag)));
            }
        }
        workspace.insertAll(
                CustomerKeyTable.TYPE,
                keys,
                each -> new CustomerEvent.KeyAdded(each.customer(), each.system(), each.key()));
        workspace.insertAll(CustomerTagTable.TYPE, tags, each -> new CustomerEvent.Tagged(each.customer(), each.tag()));
    }

    static CustomerKey key(Workspace workspace, Id<Customer> customer, String system, String key) {
        return CustomerKey.builder()
                .id(workspace.newId())
                .customer(customer)
                .system(system)
                .key(key)
                .build();
    }

    static CustomerTag tag(Workspace workspace, Id<Customer> customer, String tag) {
        return CustomerTag.builder()
                .id(workspace.newId())
                .customer(customer)
                .tag(tag)
                .build();
    }

    /** Tags as they are kept, each once. */
    static Set<String> usualTags(List<String> tags) {
        Set<String> usual = new LinkedHashSet<>();
        tags.forEach(tag -> usual.add(tag.strip().toLowerCase(Locale.ROOT)));
        return usual;
    }
}
