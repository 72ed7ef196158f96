package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerKeyTable;
import org.guanxi.crm.customer.CustomerMerge;
import org.guanxi.crm.customer.CustomerRelationTable;
import org.guanxi.crm.customer.CustomerSiteTable;
import org.guanxi.crm.customer.CustomerState;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.CustomerTagTable;
import org.guanxi.crm.customer.MergePlan;
import org.guanxi.crm.customer.MergeUndo;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.customfield.CustomFields;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.storage.Selection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How customers become one, and several again, on any storage. */
public abstract class CustomerMergeContract extends CustomerScene {

    private Id<Customer> acme() {
        return customers()
                .register(NewCustomer.organisation("Acme")
                        .key("sap", "1")
                        .tag("vip", "fair")
                        .with(c -> c.employees(10).number("N1").addInterests("golf")))
                .id();
    }

    private Id<Customer> acmeInc() {
        return customers()
                .register(NewCustomer.organisation("ACME Inc.")
                        .key("crm", "2")
                        .tag("vip", "web")
                        .with(c -> c.employees(20)
                                .number("N2")
                                .taxNumber("T2")
                                .addInterests("chess")
                                .addPhones(PhoneNumber.parse("+49 30 123456", "DE"))))
                .id();
    }

    private CustomerMerge merge(Id<Customer> survivor, List<Id<Customer>> losers) {
        return customers().merge(customers().previewMerge(survivor, losers, Map.of()));
    }

    private Customer read(Id<Customer> id) {
        return session.records().get(CustomerTable.TYPE, id);
    }

    /** All customers with all parts, without versions and the parts' ids. */
    private Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>();
        session.records()
                .find(Selection.of(CustomerTable.TYPE).limit(1000))
                .forEach(each -> all.put(
                        each.id().toString(),
                        Customer.builder().from(each).version(0).build().toString()));
        Set<String> parts = new TreeSet<>();
        session.records()
                .find(Selection.of(CustomerTagTable.TYPE).limit(1000))
                .forEach(tag -> parts.add(tag.customer() + " tag " + tag.tag()));
        session.records()
                .find(Selection.of(CustomerKeyTable.TYPE).limit(1000))
                .forEach(key -> parts.add(key.customer() + " key " + key.system() + key.key()));
        session.records()
                .find(Selection.of(CustomerSiteTable.TYPE).limit(1000))
                .forEach(site -> parts.add(site.customer() + " site " + site.name()));
        session.records()
                .find(Selection.of(CustomerRelationTable.TYPE).limit(1000))
                .forEach(each -> parts.add(each.customer() + " " + each.role() + " of " + each.to()));
        all.put("parts", parts.toString());
        return all;
    }

    @Test
    @Tag("CUS-06")
    void thePlanShowsWhatDiffersWhatWouldStandAndWhatWouldMove() {
        Id<Customer> survivor = acme();
        Id<Customer> loser = acmeInc();
        MergePlan plan = customers().previewMerge(survivor, List.of(loser), Map.of("employees", loser));
        Map<String, MergePlan.Field> fields = new TreeMap<>();
        plan.fields().forEach(field -> fields.put(field.attribute(), field));
        assertThat(fields.get("employees").chosen()).contains("20");
        assertThat(fields.get("employees").from()).containsExactly(loser);
        assertThat(fields.get("taxNumber").isConflict()).isFalse();
        assertThat(fields.get("name").isConflict()).isTrue();
        assertThat(plan.moves()).anyMatch(moves -> moves.kind().equals("customerKey") && moves.count() == 1);
        assertThat(plan.isPossible()).isTrue();
        assertThat(read(loser).state()).isEqualTo(CustomerState.ACTIVE);
    }

    @Test
    @Tag("CUS-06")
    void theSurvivorTakesWhatStandsAndTheLoserLeadsToItForEver() {
        Id<Customer> survivor = acme();
        Id<Customer> loser = acmeInc();
        merge(survivor, List.of(loser));
        Customer merged = read(survivor);
        assertThat(merged.employees()).contains(10);
        assertThat(merged.taxNumber()).contains("T2");
        assertThat(merged.interests()).containsExactly("golf", "chess");
        assertThat(customers().resolve(loser)).isEqualTo(merged);
        assertThat(customers().byNumber("N2")).contains(merged);
        assertThat(customers().byKey("crm", "2")).contains(merged);
        assertThat(customers().byPhone(PhoneNumber.parse("+4930123456", "DE"))).containsExactly(merged);
        assertThat(customers().overview(loser, 10).section("tags").orElseThrow().count())
                .isEqualTo(3);
    }

    @Test
    @Tag("CUS-06")
    void redirectsOfEarlierMergesAreCollapsed() {
        Id<Customer> a = registered("A");
        Id<Customer> b = registered("B");
        Id<Customer> c = registered("C");
        merge(b, List.of(a));
        merge(c, List.of(b));
        assertThat(read(a).mergedInto()).contains(c);
        assertThat(customers().resolve(a).id()).isEqualTo(c);
    }

    @Test
    @Tag("CUS-06")
    void aMergeAndItsUndoLeaveEverythingAsItWas() {
        Id<Customer> survivor = acme();
        Id<Customer> loser = acmeInc();
        customers().addSite(loser, "Plant", Optional.empty());
        customers().relate(loser, "partner", survivor, Optional.empty());
        customers().relate(registered("Third"), "competitor", loser, Optional.empty());
        customers().setParent(registered("Child"), Optional.of(loser));
        customers().setParent(survivor, Optional.of(loser));
        Map<String, String> before = everything();
        CustomerMerge merge = merge(survivor, List.of(loser));
        assertThat(everything()).isNotEqualTo(before);
        MergeUndo undo = customers().undoMerge(merge.id());
        assertThat(undo.isWhole()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Tag("CUS-06")
    void whatWasChangedSinceStaysAndIsNamed() {
        Id<Customer> survivor = acme();
        Id<Customer> loser = acmeInc();
        CustomerMerge merge = merge(survivor, List.of(loser));
        customers().change(survivor, c -> c.taxNumber("T3"));
        MergeUndo undo = customers().undoMerge(merge.id());
        assertThat(undo.leftFields()).containsExactly(new MergeUndo.LeftField(survivor, "taxNumber"));
        assertThat(read(survivor).taxNumber()).contains("T3");
        assertThat(read(loser).taxNumber()).contains("T2");
    }

    @Test
    @Tag("CUS-06")
    void aMergeIsUndoneOnceInItsWindowAndNotUnderneathAnother() {
        Id<Customer> a = registered("A");
        Id<Customer> b = registered("B");
        Id<Customer> c = registered("C");
        CustomerMerge first = merge(b, List.of(a));
        CustomerMerge second = merge(c, List.of(b));
        assertThatThrownBy(() -> customers().undoMerge(first.id())).hasMessageContaining("customer.merge-buried");
        customers().undoMerge(second.id());
        assertThatThrownBy(() -> customers().undoMerge(second.id())).hasMessageContaining("customer.merge-undone");
        assertThat(read(a).mergedInto()).contains(b);
        clock.tick(Duration.ofDays(30));
        assertThatThrownBy(() -> customers().undoMerge(first.id())).hasMessageContaining("customer.merge-too-old");
    }

    @Test
    @Tag("CUS-06")
    void noCircleArisesWhenTheSurvivorBelongsBelowALoser() {
        Id<Customer> top = registered("Top");
        Id<Customer> middle = registered("Middle");
        Id<Customer> low = registered("Low");
        customers().setParent(middle, Optional.of(top));
        customers().setParent(low, Optional.of(middle));
        merge(low, List.of(top));
        assertThat(read(low).parent()).isEmpty();
        assertThat(read(middle).parent()).contains(low);
    }

    @Test
    @Tag("CUS-06")
    void aPlanThatIsOutOfDateIsRefused() {
        Id<Customer> survivor = acme();
        Id<Customer> loser = acmeInc();
        MergePlan plan = customers().previewMerge(survivor, List.of(loser), Map.of());
        customers().change(loser, c -> c.employees(21));
        assertThatThrownBy(() -> customers().merge(plan)).isInstanceOf(StaleVersion.class);
    }

    @Test
    @Tag("CUS-06")
    void whatCannotBeMergedIsToldAtOnce() {
        Id<Customer> survivor = acme();
        Id<Customer> person = customers().register(NewCustomer.person("Wang")).id();
        assertThatThrownBy(() ->
                        customers().previewMerge(survivor, List.of(survivor, survivor), Map.of("nonsense", person)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.problems()).hasSize(4));
        MergePlan plan = customers().previewMerge(survivor, List.of(person), Map.of());
        assertThat(plan.isPossible()).isFalse();
        assertThatThrownBy(() -> customers().merge(plan)).isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("CUS-06")
    void aMergedCustomerIsNotChangedAnyMoreButFollowUpsReachTheSurvivor() {
        Id<Customer> survivor = acme();
        Id<Customer> loser = acmeInc();
        merge(survivor, List.of(loser));
        assertThatThrownBy(() -> customers().change(loser, c -> c.employees(1))).isInstanceOf(Refused.class);
        customers().followedUp(loser, clock.instant());
        assertThat(read(survivor).isFollowedUp()).isTrue();
        assertThat(customers().timeline(survivor, 100).items())
                .anyMatch(item -> item.record().id().equals(loser.uuid()));
    }

    @Test
    @Tag("CUS-03")
    @Tag("CUS-06")
    void aUniqueCustomFieldPassesToTheSurvivorAndBack() {
        session.customFields()
                .define(
                        "customer",
                        "card",
                        FieldDefinition.of(FieldType.TEXT, "Card")
                                .isUnique(true)
                                .build());
        CustomFields<Customer> fields = session.customFields().of(CustomerTable.TYPE);
        Id<Customer> survivor = registered("Bell");
        Id<Customer> loser = registered("Bell Ltd");
        Id<Customer> other = registered("Bell & Co");
        customers().change(fields.with(read(loser), "card", "K1"));
        customers().change(fields.with(read(other), "card", "K2"));
        CustomerMerge merge = merge(survivor, List.of(loser, other));
        assertThat(fields.value(read(survivor), "card")).contains("K1");
        assertThat(fields.value(read(loser), "card")).isEmpty();
        customers().undoMerge(merge.id());
        assertThat(fields.value(read(survivor), "card")).isEmpty();
        assertThat(fields.value(read(loser), "card")).contains("K1");
        assertThat(fields.value(read(other), "card")).contains("K2");
    }

    @Test
    @Tag("CUS-03")
    @Tag("CUS-06")
    void whatACustomFieldNamesMovesWithTheMergeAndBack() {
        session.customFields()
                .define(
                        "customer",
                        "broker",
                        FieldDefinition.of(FieldType.REFERENCE, "Broker")
                                .target("customer")
                                .build());
        CustomFields<Customer> fields = session.customFields().of(CustomerTable.TYPE);
        Id<Customer> survivor = registered("Bell");
        Id<Customer> loser = registered("Bell Ltd");
        Id<Customer> client = registered("Client");
        customers().change(fields.with(read(client), "broker", loser));
        CustomerMerge merge = merge(survivor, List.of(loser));
        assertThat(fields.value(read(client), "broker")).contains(survivor);
        customers().undoMerge(merge.id());
        assertThat(fields.value(read(client), "broker")).contains(loser);
    }
}
