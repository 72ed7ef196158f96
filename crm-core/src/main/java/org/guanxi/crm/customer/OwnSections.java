package org.guanxi.crm.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Selection;

/** The sections of what customers themselves have: keys, tags, sites, relations, and who belongs to whom. */
final class OwnSections {

    static final CustomerSection TAGS =
            new Parts<>("tags", "标签", 10, CustomerTagTable.TYPE, CustomerTagTable.TAG.ascending(), CustomerTag::tag) {
                @Override
                Condition<CustomerTag> of(Customer customer) {
                    return CustomerTagTable.CUSTOMER.is(customer.id());
                }
            };
    static final CustomerSection KEYS =
            new Parts<>(
                    "keys",
                    "外部编号",
                    20,
                    CustomerKeyTable.TYPE,
                    CustomerKeyTable.SYSTEM.ascending(),
                    key -> key.system() + ": " + key.key()) {
                @Override
                Condition<CustomerKey> of(Customer customer) {
                    return CustomerKeyTable.CUSTOMER.is(customer.id());
                }
            };
    static final CustomerSection SITES =
            new Parts<>(
                    "sites", "场所", 30, CustomerSiteTable.TYPE, CustomerSiteTable.NAME.ascending(), CustomerSite::name) {
                @Override
                Condition<CustomerSite> of(Customer customer) {
                    return CustomerSiteTable.CUSTOMER.is(customer.id());
                }
            };
    static final CustomerSection HIERARCHY = new Hierarchies();
    static final CustomerSection RELATIONS = new Relations();

    private OwnSections() {}

    /** All that the area has, its history included. */
    static List<CustomerSection> all() {
        return List.of(TAGS, KEYS, SITES, HIERARCHY, RELATIONS, new HistorySection());
    }

    /** A section of one kind of part. */
    private abstract static class Parts<E extends Entity<E>> implements CustomerSection {
        private final String name;
        private final LocalizedText title;
        private final int order;
        private final EntityType<E> type;
        private final Order<E> sorted;
        private final Function<E, String> told;

        Parts(String name, String chinese, int order, EntityType<E> type, Order<E> sorted, Function<E, String> told) {
            this.name = name;
            this.title = titled(name, chinese);
            this.order = order;
            this.type = type;
            this.sorted = sorted;
            this.told = told;
        }

        abstract Condition<E> of(Customer customer);

        @Override
        public String name() {
            return name;
        }

        @Override
        public LocalizedText title() {
            return title;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Content read(Workspace workspace, Customer customer, int limit) {
            List<SectionItem> items = new ArrayList<>();
            Selection<E> own = Selection.of(type).where(of(customer)).orderBy(sorted);
            for (E part : workspace.find(own.limit(limit))) {
                RecordRef record = RecordRef.of(type.kind(), part.id());
                items.add(new SectionItem(record, told.apply(part), Optional.empty(), Map.of()));
            }
            return new Content(items, counted(workspace, type, of(customer), items.size(), limit));
        }
    }

    /** Counts only where the page does not say how many there are. */
    static <E extends Entity<E>> long counted(
            Workspace workspace, EntityType<E> type, Condition<E> where, int found, int limit) {
        return found < limit ? found : workspace.count(type, where);
    }

    private static LocalizedText titled(String name, String chinese) {
        String english = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return LocalizedText.of(Map.of("en", english, "zh", chinese));
    }

    /** The parent, the group, the household, and those who belong to this customer. */
    private static final class Hierarchies implements CustomerSection {
        private static final LocalizedText TITLE = titled("hierarchy", "隶属关系");

        @Override
        public String name() {
            return "hierarchy";
        }

        @Override
        public LocalizedText title() {
            return TITLE;
        }

        @Override
        public int order() {
            return 40;
        }

        @Override
        public Content read(Workspace workspace, Customer customer, int limit) {
            Map<Id<Customer>, Set<String>> above = new LinkedHashMap<>();
            note(above, customer.parent(), "parent");
            note(above, customer.groupHead(), "groupHead");
            note(above, customer.household(), "household");
            List<SectionItem> items = new ArrayList<>();
            for (Customer each : workspace.getAll(CustomerTable.TYPE, above.keySet())) {
                items.add(item(each, String.join(", ", above.getOrDefault(each.id(), Set.of()))));
            }
            Condition<Customer> below = CustomerTable.PARENT
                    .is(customer.id())
                    .or(CustomerTable.HOUSEHOLD.is(customer.id()))
                    .or(CustomerTable.GROUP_HEAD.is(customer.id()));
            List<Customer> members = workspace.find(Selection.of(CustomerTable.TYPE)
                    .where(below)
                    .orderBy(CustomerTable.NAME_KEY.ascending())
                    .limit(limit));
            members.forEach(each -> items.add(item(each, "member")));
            long count = items.size()
                    - members.size()
                    + counted(workspace, CustomerTable.TYPE, below, members.size(), limit);
            return new Content(items.subList(0, Math.min(items.size(), limit)), count);
        }

        private static void note(Map<Id<Customer>, Set<String>> above, Optional<Id<Customer>> id, String role) {
            id.ifPresent(named ->
                    above.computeIfAbsent(named, each -> new LinkedHashSet<>()).add(role));
        }

        private static SectionItem item(Customer customer, String role) {
            RecordRef record = RecordRef.of(CustomerTable.TYPE.kind(), customer.id());
            return new SectionItem(record, customer.name(), Optional.empty(), Map.of("role", role));
        }
    }

    /** What this customer is to others, and others to it. */
    private static final class Relations implements CustomerSection {
        private static final LocalizedText TITLE = titled("relations", "关联客户");

        @Override
        public String name() {
            return "relations";
        }

        @Override
        public LocalizedText title() {
            return TITLE;
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public Content read(Workspace workspace, Customer customer, int limit) {
            Condition<CustomerRelation> own =
                    CustomerRelationTable.CUSTOMER.is(customer.id()).or(CustomerRelationTable.TO.is(customer.id()));
            List<CustomerRelation> relations = workspace.find(
                    Selection.of(CustomerRelationTable.TYPE).where(own).limit(limit));
            Set<Id<Customer>> others = new LinkedHashSet<>();
            relations.forEach(each -> others.add(other(each, customer.id())));
            Map<Id<Customer>, Customer> seen = new HashMap<>();
            workspace.getAll(CustomerTable.TYPE, others).forEach(each -> seen.put(each.id(), each));
            List<SectionItem> items = new ArrayList<>();
            for (CustomerRelation each : relations) {
                Optional<Customer> other = Optional.ofNullable(seen.get(other(each, customer.id())));
                other.ifPresent(name -> items.add(item(each, customer.id(), name)));
            }
            return new Content(items, counted(workspace, CustomerRelationTable.TYPE, own, relations.size(), limit));
        }

        private static Id<Customer> other(CustomerRelation relation, Id<Customer> customer) {
            return relation.customer().equals(customer) ? relation.to() : relation.customer();
        }

        private static SectionItem item(CustomerRelation relation, Id<Customer> customer, Customer other) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("role", relation.role());
            facts.put("direction", relation.customer().equals(customer) ? "is" : "has");
            relation.since().map(LocalDate::toString).ifPresent(day -> facts.put("since", day));
            relation.until().map(LocalDate::toString).ifPresent(day -> facts.put("until", day));
            RecordRef record = RecordRef.of(CustomerRelationTable.TYPE.kind(), relation.id());
            return new SectionItem(record, other.name(), Optional.empty(), facts);
        }
    }
}
