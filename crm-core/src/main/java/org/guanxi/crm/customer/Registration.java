package org.guanxi.crm.customer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.error.StorageException;
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

    /** A customer to be registered, described, and what it brings along. */
    record Draft(Customer customer, NewCustomer parts) {}

    /** Those that can be registered; the others are refused. */
    List<Outcome<Customer>> registerRows(List<NewCustomer> customers) {
        checkBatch(workspace, customers.size());
        Map<Integer, Outcome<Customer>> outcomes = new TreeMap<>();
        Map<Integer, Draft> drafts = new LinkedHashMap<>();
        Optional<String> first = new CustomerCodes(workspace).firstStatus();
        for (int i = 0; i < customers.size(); i++) {
            try {
                drafts.put(i, draft(customers.get(i), first));
            } catch (CrmException e) {
                outcomes.put(i, Outcome.refused(i, e));
            }
        }
        Map<Integer, Draft> later = TakenKeys.later(drafts);
        drafts.keySet().removeAll(later.keySet());
        register(drafts, outcomes);
        register(later, outcomes);
        return List.copyOf(outcomes.values());
    }

    /** Registers those whose keys are free; what comes of each is put to its row. */
    private void register(Map<Integer, Draft> rows, Map<Integer, Outcome<Customer>> outcomes) {
        Map<Integer, Draft> free = free(rows, outcomes);
        if (free.size() > 1) {
            try {
                List<Draft> all = List.copyOf(free.values());
                List<Customer> stored = workspace.attempt(inside -> registerDrafts(all));
                List<Integer> places = List.copyOf(free.keySet());
                for (int i = 0; i < stored.size(); i++) {
                    outcomes.put(places.get(i), Outcome.done(places.get(i), stored.get(i)));
                }
                return;
            } catch (StaleVersion | StorageException e) {
                throw e;
            } catch (CrmException e) {
                // somebody may have taken a key since the look: a second one costs less than to find it by halves
                free = free(free, outcomes);
            }
        }
        List<Integer> places = List.copyOf(free.keySet());
        for (Outcome<Customer> outcome : RowByRow.of(workspace, List.copyOf(free.values()), this::registerDrafts)) {
            int place = places.get(outcome.row());
            outcomes.put(place, outcome.at(place));
        }
    }

    /** Those of which no key is taken; the others are refused. */
    private Map<Integer, Draft> free(Map<Integer, Draft> rows, Map<Integer, Outcome<Customer>> outcomes) {
        TakenKeys taken = TakenKeys.among(workspace, List.copyOf(rows.values()));
        Map<Integer, Draft> free = new LinkedHashMap<>();
        rows.forEach((row, draft) -> taken.refusal(draft)
                .ifPresentOrElse(why -> outcomes.put(row, Outcome.refused(row, why)), () -> free.put(row, draft)));
        return free;
    }

    static void checkBatch(Workspace workspace, int size) {
        int maximum = workspace.policy(CustomerBatch.class).maximum();
        if (size > maximum) {
            throw Problems.one("", "customer.batch-too-large", "count", size, "maximum", maximum);
        }
    }

    /** All of them, or none. */
    List<Customer> register(List<NewCustomer> customers) {
        Optional<String> first = new CustomerCodes(workspace).firstStatus();
        return registerDrafts(customers.stream().map(each -> draft(each, first)).toList());
    }

    private List<Customer> registerDrafts(List<Draft> drafts) {
        CustomerNumbering numbering = workspace.policy(CustomerNumbering.class);
        List<Customer> described = drafts.stream().map(Draft::customer).toList();
        List<Customer> numbered = numbering.isInUse() ? numbered(described, numbering) : described;
        List<Customer> stored = workspace.insertAll(
                CustomerTable.TYPE,
                numbered,
                each -> new CustomerEvent.Registered(each.id(), each.kind(), each.name()));
        Map<Id<Customer>, NewCustomer> parts = new HashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            parts.put(stored.get(i).id(), drafts.get(i).parts());
        }
        insertParts(stored, parts);
        return stored;
    }

    private Draft draft(NewCustomer customer, Optional<String> first) {
        Id<Customer> id = workspace.newId();
        Customer.Builder builder = Customer.builder().createdAt(workspace.now()).status(first.orElse(NO_STATUS));
        customer.describe(builder);
        builder.id(id).version(0).state(CustomerState.ACTIVE).mergedInto(Optional.empty());
        return new Draft(builder.build(), customer);
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
