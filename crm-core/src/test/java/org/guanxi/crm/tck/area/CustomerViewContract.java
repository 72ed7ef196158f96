package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.Crm;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerOverview;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.customer.SectionItem;
import org.guanxi.crm.customer.TimelineItem;
import org.guanxi.crm.customer.TimelinePlace;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.testing.SequentialIds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the 360° view of a customer shows, on any storage. */
public abstract class CustomerViewContract extends CustomerScene {

    /** A section of an embedder: three calls, one an hour, beginning with the clock. */
    private final class Calls implements CustomerSection {

        @Override
        public String name() {
            return "calls";
        }

        @Override
        public LocalizedText title() {
            return LocalizedText.of("Calls");
        }

        @Override
        public int order() {
            return 500;
        }

        @Override
        public Content read(Workspace workspace, Customer customer, int limit) {
            SectionItem call = new SectionItem(
                    RecordRef.of("customer", customer.id()), "said yes", Optional.of(clock.instant()), Map.of());
            return new Content(List.of(call), 3);
        }

        @Override
        public List<TimelineItem> timeline(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
            List<TimelineItem> calls = new ArrayList<>();
            for (int i = 3; i > 0; i--) {
                TimelineItem call = new TimelineItem(
                        clock.instant(),
                        SequentialIds.nth(i),
                        name(),
                        "called",
                        RecordRef.of("customer", customer.id()),
                        "call " + i,
                        Optional.empty(),
                        Map.of());
                if (before.compareTo(call.place()) < 0 && calls.size() < limit) {
                    calls.add(call);
                }
            }
            return calls;
        }
    }

    @Test
    @Tag("CUS-02")
    void theViewHasWhatEveryAreaKnowsInOrderAndCounted() {
        session = opened(Crm.builder().offer(CustomerSection.class, new Calls()));
        Id<Customer> acme = customers()
                .register(NewCustomer.organisation("Acme").key("sap", "1").tag("a", "b", "c"))
                .id();
        customers().relate(acme, "partner", registered("Bolt"), Optional.empty());
        customers().setParent(registered("Child"), Optional.of(acme));
        CustomerOverview overview = customers().overview(acme, 2);
        assertThat(overview.sections().stream()
                        .map(CustomerOverview.Section::name)
                        .toList())
                .containsSubsequence("tags", "keys", "sites", "hierarchy", "relations", "history", "calls");
        CustomerOverview.Section tags = overview.section("tags").orElseThrow();
        assertThat(tags.items()).extracting(SectionItem::title).containsExactly("a", "b");
        assertThat(tags.count()).isEqualTo(3);
        assertThat(titles(overview, "relations")).containsExactly("Bolt");
        assertThat(titles(overview, "hierarchy")).containsExactly("Child");
    }

    private static List<String> titles(CustomerOverview overview, String section) {
        return overview.section(section).orElseThrow().items().stream()
                .map(SectionItem::title)
                .toList();
    }

    @Test
    @Tag("CUS-02")
    void theStatusHistoryIsInTheView() {
        Id<Customer> acme = registered("Acme");
        clock.tick(Duration.ofHours(1));
        customers().setStatus(acme, "intent");
        assertThat(customers()
                        .overview(acme, 10)
                        .section("history")
                        .orElseThrow()
                        .items())
                .extracting(item -> item.facts().get("status"))
                .containsExactly("intent", "potential");
    }

    @Test
    @Tag("CUS-02")
    void theTimelineIsPagedNewestFirstOverAllSectionsWithoutGapOrDouble() {
        session = opened(Crm.builder().offer(CustomerSection.class, new Calls()));
        Id<Customer> acme = registered("Acme");
        for (int i = 0; i < 5; i++) {
            clock.tick(Duration.ofHours(i % 2));
            int employees = i;
            customers().change(acme, c -> c.employees(employees));
        }
        List<TimelineItem> whole = customers().timeline(acme, 100).items();
        assertThat(whole).hasSize(9).isSortedAccordingTo((a, b) -> a.place().compareTo(b.place()));
        List<TimelineItem> paged = new ArrayList<>();
        Page<TimelineItem> page = customers().timeline(acme, 2);
        paged.addAll(page.items());
        while (page.next().isPresent()) {
            page = customers().timeline(acme, 2, page.next().get());
            paged.addAll(page.items());
        }
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    @Tag("CUS-02")
    void aCursorOfAnotherCustomerOrAForgedOneIsRefused() {
        Id<Customer> acme = registered("Acme");
        customers().change(acme, c -> c.employees(1));
        String cursor = customers().timeline(acme, 1).next().orElseThrow();
        Id<Customer> other = registered("Other");
        assertThatThrownBy(() -> customers().timeline(other, 1, cursor)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> customers().timeline(acme, 1, "forged")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> customers().timeline(acme, 1, "")).isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("CUS-02")
    void aBriefingTellsWhatSomeoneWithHalfAnHourNeeds() {
        session = opened(Crm.builder().offer(CustomerSection.class, new Calls()));
        Id<Customer> acme = customers()
                .register(NewCustomer.organisation("Acme").tag("vip").with(c -> c.level("A")))
                .id();
        String text = customers().briefing(acme).text(Locale.ENGLISH);
        assertThat(text).contains("Acme · potential · A", "Tags (1)", "- vip", "Calls (3)", "said yes", "call 3");
        assertThat(text).doesNotContain("Keys");
    }
}
