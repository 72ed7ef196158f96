package org.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.testing.SequentialIds;
import org.guanxi.crm.testing.SettableClock;

@Tag("CUS-06")
class CustomerMergeProperties {

    /** What is drawn of one customer; the parent is one of those before it. */
    record Drawn(Set<String> tags, List<String> interests, int employees, boolean hasTaxNumber, int parent) {}

    @Provide
    Arbitrary<List<Drawn>> threeOrMore() {
        Arbitrary<Set<String>> tags = Arbitraries.of("a", "b", "c").set().ofMaxSize(3);
        Arbitrary<List<String>> interests =
                Arbitraries.of("golf", "chess", "tea").list().ofMaxSize(3);
        return Combinators.combine(
                        tags,
                        interests,
                        Arbitraries.integers().between(-1, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-3, 4))
                .as(Drawn::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(6);
    }

    /** The same customers, with the same ids, in a store of their own. */
    private static final class Scene {
        private final Crm crm = Crm.builder()
                .clock(SettableClock.at("2026-03-01T08:00:00Z"))
                .ids(new SequentialIds())
                .build();
        private final CrmSession session = crm.actingAs(Caller.of("acme", "li.wei"));
        private final List<Id<Customer>> ids = new ArrayList<>();

        Scene(List<Drawn> drawn) {
            for (Drawn each : drawn) {
                int place = ids.size();
                NewCustomer customer = NewCustomer.organisation("Customer " + place)
                        .key("sap", "K" + place)
                        .tag(each.tags().toArray(new String[0]))
                        .with(c -> c.interests(each.interests()));
                NewCustomer known = each.employees() < 0 ? customer : customer.with(c -> c.employees(each.employees()));
                ids.add(session.customers()
                        .register(each.hasTaxNumber() ? known.with(c -> c.taxNumber("T" + place)) : known)
                        .id());
                if (each.parent() >= 0 && each.parent() < place) {
                    session.customers().setParent(ids.get(place), Optional.of(ids.get(each.parent())));
                }
            }
        }

        CustomerMerge merge(int survivor, Integer... losers) {
            List<Id<Customer>> who = List.of(losers).stream().map(ids::get).toList();
            CustomerService customers = session.customers();
            return customers.merge(customers.previewMerge(ids.get(survivor), who, Map.of()));
        }

        Map<String, String> everything() {
            Map<String, String> all = new TreeMap<>();
            for (Customer each : session.records().find(Selection.of(CustomerTable.TYPE))) {
                String told = Customer.builder().from(each).version(0).build().toString();
                all.put(each.id().toString(), told);
            }
            Set<String> parts = new TreeSet<>();
            session.records()
                    .find(Selection.of(CustomerTagTable.TYPE))
                    .forEach(tag -> parts.add(tag.customer() + " " + tag.tag()));
            session.records()
                    .find(Selection.of(CustomerKeyTable.TYPE))
                    .forEach(key -> parts.add(key.customer() + " " + key.key()));
            all.put("parts", parts.toString());
            return all;
        }
    }

    @Property(tries = 100)
    void aMergeAndItsUndoLeaveEverythingAsItWas(@ForAll("threeOrMore") List<Drawn> drawn) {
        Scene scene = new Scene(drawn);
        Map<String, String> before = scene.everything();
        CustomerMerge merge = scene.merge(1, 0, 2);
        MergeUndo undo = scene.session.customers().undoMerge(merge.id());
        assertThat(undo.isWhole()).isTrue();
        assertThat(scene.everything()).isEqualTo(before);
    }

    @Property(tries = 100)
    void mergingOneAfterAnotherIsMergingAtOnce(@ForAll("threeOrMore") List<Drawn> drawn) {
        Scene stepwise = new Scene(drawn);
        stepwise.merge(0, 1);
        stepwise.merge(0, 2);
        Scene atOnce = new Scene(drawn);
        atOnce.merge(0, 1, 2);
        assertThat(stepwise.everything()).isEqualTo(atOnce.everything());
    }

    @Property(tries = 100)
    void nothingButHistoryNamesALoserAfterwards(@ForAll("threeOrMore") List<Drawn> drawn) {
        Scene scene = new Scene(drawn);
        scene.merge(1, 0, 2);
        Id<Customer> loser = scene.ids.get(0);
        CrmSession session = scene.session;
        assertThat(session.records().count(CustomerTable.TYPE, CustomerTable.PARENT.is(loser)))
                .isZero();
        assertThat(session.records().count(CustomerTagTable.TYPE, CustomerTagTable.CUSTOMER.is(loser)))
                .isZero();
        assertThat(session.records().count(CustomerKeyTable.TYPE, CustomerKeyTable.CUSTOMER.is(loser)))
                .isZero();
        assertThat(session.customers().resolve(loser).id()).isEqualTo(scene.ids.get(1));
    }
}
