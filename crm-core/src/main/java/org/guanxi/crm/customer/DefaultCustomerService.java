package org.guanxi.crm.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.internal.RowByRow;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** Applies what the rules of the area decide. */
final class DefaultCustomerService implements CustomerService {

    private final UnitOfWork unit;

    DefaultCustomerService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Customer register(NewCustomer customer) {
        return unit.call(ws -> new Registration(ws).register(List.of(customer)).get(0));
    }

    @Override
    public List<Outcome<Customer>> registerAll(List<NewCustomer> customers) {
        return unit.call(ws -> new Registration(ws).registerRows(customers));
    }

    @Override
    public Customer change(Id<Customer> id, Consumer<Customer.Builder> action) {
        return unit.call(ws -> {
            Customer before = open(ws, id);
            Customer.Builder builder = Customer.builder().from(before);
            action.accept(builder);
            return change(ws, before, builder.id(id).version(before.version()).build());
        });
    }

    @Override
    public Customer change(Customer changed) {
        return unit.call(ws -> {
            Customer before = open(ws, changed.id());
            if (before.version() != changed.version()) {
                throw new StaleVersion(
                        List.of(new StaleVersion.Loser(CustomerTable.TYPE.kind(), changed.id(), changed.version())));
            }
            return change(ws, before, changed);
        });
    }

    private static Customer change(Workspace ws, Customer before, Customer after) {
        Map<String, Boolean> own = new LinkedHashMap<>();
        own.put("status", before.status().equals(after.status()));
        own.put("level", before.level().equals(after.level()));
        own.put("parent", before.parent().equals(after.parent()));
        own.put("state", before.state() == after.state());
        own.put("mergedInto", before.mergedInto().equals(after.mergedInto()));
        own.put("createdAt", before.createdAt().equals(after.createdAt()));
        own.put("lastFollowUp", before.lastFollowUp().equals(after.lastFollowUp()));
        Problems problems = new Problems();
        own.forEach((attribute, isSame) -> {
            if (!isSame) {
                problems.add("customer." + attribute, "customer.own-verb", "attribute", attribute);
            }
        });
        if (!problems.isEmpty()) {
            ws.check(CustomerTable.TYPE, List.of(before), List.of(after), problems);
        }
        problems.throwIfAny();
        return update(ws, before, after, new CustomerEvent.Changed(before.id()));
    }

    /** Writes only what is different. */
    private static Customer update(Workspace ws, Customer before, Customer after, CustomerEvent event) {
        return before.equals(after) ? before : ws.update(CustomerTable.TYPE, before, after, event);
    }

    private static Customer open(Workspace ws, Id<Customer> id) {
        Customer customer = ws.get(CustomerTable.TYPE, id);
        CustomerRule.checkNotMerged(customer);
        return customer;
    }

    @Override
    public CustomerKey addKey(Id<Customer> id, String system, String key) {
        return unit.call(ws -> {
            open(ws, id);
            CustomerKey added = Registration.key(ws, id, system, key);
            return ws.insert(CustomerKeyTable.TYPE, added, new CustomerEvent.KeyAdded(id, system, key));
        });
    }

    @Override
    public void removeKey(Id<CustomerKey> key) {
        unit.run(ws -> {
            CustomerKey present = ws.get(CustomerKeyTable.TYPE, key);
            ws.delete(
                    CustomerKeyTable.TYPE,
                    present,
                    new CustomerEvent.KeyRemoved(present.customer(), present.system(), present.key()));
        });
    }

    @Override
    public void tag(Id<Customer> id, String... tags) {
        List<String> given = List.of(tags);
        unit.run(ws -> {
            open(ws, id);
            LinkedHashSet<String> missing = new LinkedHashSet<>(Registration.usualTags(given));
            tags(ws, id).forEach(tag -> missing.remove(tag.tag()));
            List<CustomerTag> added = new ArrayList<>();
            missing.forEach(tag -> added.add(Registration.tag(ws, id, tag)));
            ws.insertAll(CustomerTagTable.TYPE, added, each -> new CustomerEvent.Tagged(id, each.tag()));
        });
    }

    private static List<CustomerTag> tags(Workspace ws, Id<Customer> id) {
        return ws.store()
                .find(Selection.of(CustomerTagTable.TYPE)
                        .where(CustomerTagTable.CUSTOMER.is(id))
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    @Override
    public void untag(Id<Customer> id, String... tags) {
        List<String> given = List.of(tags);
        unit.run(ws -> {
            open(ws, id);
            for (CustomerTag tag : tags(ws, id)) {
                if (Registration.usualTags(given).contains(tag.tag())) {
                    ws.delete(CustomerTagTable.TYPE, tag, new CustomerEvent.Untagged(id, tag.tag()));
                }
            }
        });
    }

    @Override
    public CustomerSite addSite(Id<Customer> id, String name, Optional<Address> address) {
        return unit.call(ws -> {
            open(ws, id);
            CustomerSite site = CustomerSite.builder()
                    .id(ws.newId())
                    .customer(id)
                    .name(name)
                    .address(address)
                    .build();
            return ws.insert(CustomerSiteTable.TYPE, site, new CustomerEvent.SiteAdded(id, site.id(), name));
        });
    }

    @Override
    public CustomerSite changeSite(CustomerSite changed) {
        return unit.call(ws -> {
            CustomerSite before = ws.get(CustomerSiteTable.TYPE, changed.id());
            CustomerSite asRead = CustomerSite.builder()
                    .from(before)
                    .version(changed.version())
                    .build();
            CustomerSite after = CustomerSite.builder()
                    .from(changed)
                    .customer(before.customer())
                    .build();
            return ws.update(
                    CustomerSiteTable.TYPE,
                    asRead,
                    after,
                    new CustomerEvent.SiteChanged(before.customer(), before.id()));
        });
    }

    @Override
    public CustomerRelation relate(Id<Customer> from, String role, Id<Customer> to, Optional<LocalDate> since) {
        return unit.call(ws -> {
            open(ws, from);
            open(ws, to);
            Problems problems = new Problems();
            if (from.equals(to)) {
                problems.add("to", "customer.own-relation", "customer", from);
            }
            CustomerCodes.Use use = new CustomerCodes.Use("role", CodeLists.RELATION, role);
            new CustomerCodes(ws).check(List.of(use), problems);
            problems.throwIfAny();
            CustomerRelation relation = CustomerRelation.builder()
                    .id(ws.newId())
                    .customer(from)
                    .role(role)
                    .to(to)
                    .since(since)
                    .build();
            return ws.insert(CustomerRelationTable.TYPE, relation, new CustomerEvent.Related(from, to, role, since));
        });
    }

    @Override
    public CustomerRelation endRelation(Id<CustomerRelation> relation, LocalDate until) {
        return unit.call(ws -> {
            CustomerRelation before = ws.get(CustomerRelationTable.TYPE, relation);
            if (before.since().filter(until::isBefore).isPresent()) {
                throw Problems.one("until", "range.reversed", "start", before.since(), "end", until);
            }
            CustomerRelation after =
                    CustomerRelation.builder().from(before).until(until).build();
            return ws.update(
                    CustomerRelationTable.TYPE,
                    before,
                    after,
                    new CustomerEvent.RelationEnded(before.customer(), before.to(), before.role(), until));
        });
    }

    @Override
    public Customer setParent(Id<Customer> id, Optional<Id<Customer>> parent) {
        return unit.call(ws -> new Hierarchy(ws).setParent(id, parent));
    }

    @Override
    public Customer close(Id<Customer> id) {
        return unit.call(ws -> {
            Customer before = open(ws, id);
            Customer after =
                    Customer.builder().from(before).state(CustomerState.CLOSED).build();
            return update(ws, before, after, new CustomerEvent.Closed(id));
        });
    }

    @Override
    public Customer reopen(Id<Customer> id) {
        return unit.call(ws -> {
            Customer before = open(ws, id);
            Customer after =
                    Customer.builder().from(before).state(CustomerState.ACTIVE).build();
            return update(ws, before, after, new CustomerEvent.Reopened(id));
        });
    }

    @Override
    public Customer setStatus(Id<Customer> id, String status) {
        return unit.call(ws -> {
            Customer before = open(ws, id);
            CustomerCodes codes = new CustomerCodes(ws);
            Problems problems = new Problems();
            codes.check(List.of(new CustomerCodes.Use("status", CodeLists.STATUS, status)), problems);
            problems.throwIfAny();
            List<StatusStep> steps = codes.steps();
            if (!StatusRule.isAllowed(before.status(), status, steps)) {
                throw Refused.because(
                        "customer.status-step",
                        "customer",
                        before.name(),
                        "from",
                        before.status(),
                        "to",
                        status,
                        "reachable",
                        StatusRule.reachable(before.status(), steps));
            }
            return withStatus(ws, before, status, Optional.empty());
        });
    }

    @Override
    public Customer advance(Id<Customer> id, String occasion) {
        return unit.call(ws -> {
            Customer before = open(ws, id);
            return StatusRule.after(before.status(), occasion, new CustomerCodes(ws).steps())
                    .map(status -> withStatus(ws, before, status, Optional.of(occasion)))
                    .orElse(before);
        });
    }

    private static Customer withStatus(Workspace ws, Customer before, String status, Optional<String> occasion) {
        Customer after = Customer.builder().from(before).status(status).build();
        return update(ws, before, after, new CustomerEvent.StatusSet(before.id(), before.status(), status, occasion));
    }

    @Override
    public Customer setLevel(Id<Customer> id, String level) {
        return unit.call(ws -> setLevels(ws, List.of(id), level).get(0));
    }

    @Override
    public List<Outcome<Customer>> setLevels(Collection<Id<Customer>> ids, String level) {
        return unit.call(ws -> {
            Registration.checkBatch(ws, ids.size());
            return RowByRow.of(ws, List.copyOf(ids), some -> setLevels(ws, some, level));
        });
    }

    /** Sets the level of each; one that has it already, or comes again, is answered as it is. */
    private static List<Customer> setLevels(Workspace ws, List<Id<Customer>> ids, String level) {
        Map<Id<Customer>, Customer> known = new HashMap<>();
        ws.getAll(CustomerTable.TYPE, new LinkedHashSet<>(ids)).forEach(each -> known.put(each.id(), each));
        List<Workspace.Change<Customer>> changes = new ArrayList<>();
        for (Id<Customer> id : new LinkedHashSet<>(ids)) {
            Customer before = known.get(id);
            if (before == null) {
                throw new NotFound(CustomerTable.TYPE.kind(), id);
            }
            CustomerRule.checkNotMerged(before);
            Customer after = Customer.builder().from(before).level(level).build();
            if (!before.equals(after)) {
                changes.add(new Workspace.Change<>(
                        before, after, new CustomerEvent.LevelSet(id, before.level(), after.level())));
            }
        }
        ws.updateAll(CustomerTable.TYPE, changes).forEach(each -> known.put(each.id(), each));
        return ids.stream().map(known::get).map(Objects::requireNonNull).toList();
    }

    @Override
    public void followedUp(Id<Customer> id, Instant at) {
        unit.run(ws -> {
            Instant when = at.truncatedTo(ChronoUnit.MICROS);
            if (when.isAfter(ws.now())) {
                throw Problems.one("at", "customer.follow-up-ahead", "at", at, "now", ws.now());
            }
            Customer before = new CustomerSearch(ws).resolve(id);
            if (before.lastFollowUp().map(when::isAfter).orElse(true)) {
                Customer after =
                        Customer.builder().from(before).lastFollowUp(when).build();
                ws.update(CustomerTable.TYPE, before, after, new CustomerEvent.FollowedUp(before.id(), when));
            }
        });
    }

    @Override
    public Page<FollowUpDue> followUpsDue(Optional<Id<Member>> owner, Instant by, Optional<String> cursor) {
        return unit.call(ws -> {
            FollowUpCadence cadence = ws.policy(FollowUpCadence.class);
            Condition<Customer> due = cadence.dueBy(by);
            Condition<Customer> asked =
                    owner.map(who -> CustomerTable.OWNER.is(who).and(due)).orElse(due);
            return ws.page(
                            Selection.of(CustomerTable.TYPE)
                                    .where(asked)
                                    .orderBy(CustomerTable.LAST_FOLLOW_UP.ascending()),
                            cursor)
                    .map(customer -> FollowUpDue.of(customer, cadence));
        });
    }

    @Override
    public Optional<Customer> byKey(String system, String key) {
        return unit.call(ws -> new CustomerSearch(ws).byKey(system, key));
    }

    @Override
    public Optional<Customer> byNumber(String number) {
        return unit.call(ws -> new CustomerSearch(ws).one(CustomerTable.NUMBER.is(number)));
    }

    @Override
    public Optional<Customer> byTaxNumber(String taxNumber) {
        String usual = CustomerRule.taxNumber(taxNumber);
        return unit.call(ws -> new CustomerSearch(ws).one(CustomerTable.TAX_NUMBER.is(usual)));
    }

    @Override
    public List<Customer> byPhone(PhoneNumber phone) {
        return unit.call(ws -> new CustomerSearch(ws).byReach(phone.e164()));
    }

    @Override
    public List<Customer> byEmail(EmailAddress email) {
        return unit.call(ws -> new CustomerSearch(ws).byReach(email.key()));
    }

    @Override
    public Customer resolve(Id<Customer> id) {
        return unit.call(ws -> new CustomerSearch(ws).resolve(id));
    }

    @Override
    public List<Code> codes(String list) {
        return unit.call(ws -> new CustomerCodes(ws).all(list));
    }

    @Override
    public Code defineCode(Code code) {
        return unit.call(ws -> new CustomerCodes(ws).define(code));
    }

    @Override
    public List<StatusStep> statusSteps() {
        return unit.call(ws -> new CustomerCodes(ws).steps());
    }

    @Override
    public StatusStep defineStep(StatusStep step) {
        return unit.call(ws -> new CustomerCodes(ws).define(step));
    }

    @Override
    public void removeStep(String from, String to) {
        unit.run(ws -> new CustomerCodes(ws).remove(from, to));
    }

    @Override
    public CustomerOverview overview(Id<Customer> id, int limit) {
        return unit.call(ws -> new CustomerViews(ws).overview(new CustomerSearch(ws).resolve(id), limit));
    }

    @Override
    public Page<TimelineItem> timeline(Id<Customer> id, int limit) {
        return unit.call(
                ws -> new CustomerViews(ws).timeline(new CustomerSearch(ws).resolve(id), Optional.empty(), limit));
    }

    @Override
    public Page<TimelineItem> timeline(Id<Customer> id, int limit, String cursor) {
        return unit.call(
                ws -> new CustomerViews(ws).timeline(new CustomerSearch(ws).resolve(id), Optional.of(cursor), limit));
    }

    @Override
    public CustomerBriefing briefing(Id<Customer> id) {
        return unit.call(ws -> new CustomerViews(ws).briefing(new CustomerSearch(ws).resolve(id)));
    }

    @Override
    public MergePlan previewMerge(Id<Customer> survivor, List<Id<Customer>> losers, Map<String, Id<Customer>> choices) {
        return unit.call(ws -> new Merging(ws).preview(survivor, losers, choices));
    }

    @Override
    public CustomerMerge merge(MergePlan plan) {
        return unit.call(ws -> new Merging(ws).merge(plan));
    }

    @Override
    public MergeUndo undoMerge(Id<CustomerMerge> merge) {
        return unit.call(ws -> MergeReversal.undo(ws, merge));
    }
}
