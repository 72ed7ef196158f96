package org.guanxi.crm.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** Puts the sections of the 360° view together. */
final class CustomerViews {

    private static final int BRIEF = 5;
    private static final int LAST = 10;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Workspace workspace;

    CustomerViews(Workspace workspace) {
        this.workspace = workspace;
    }

    CustomerOverview overview(Customer customer, int limit) {
        checkLimit(limit);
        List<CustomerOverview.Section> sections = new ArrayList<>();
        for (CustomerSection section : sections()) {
            sections.add(shown(section, section.read(workspace, customer, limit)));
        }
        return new CustomerOverview(customer, sections);
    }

    private List<CustomerSection> sections() {
        List<CustomerSection> sections = new ArrayList<>(workspace.offers(CustomerSection.class));
        sections.sort(Comparator.comparingInt(CustomerSection::order));
        return sections;
    }

    private static CustomerOverview.Section shown(CustomerSection section, CustomerSection.Content content) {
        return new CustomerOverview.Section(section.name(), section.title(), content.items(), content.count());
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > Selection.MAXIMUM_LIMIT - 1) {
            throw Problems.one("limit", "selection.limit", "limit", limit, "maximum", Selection.MAXIMUM_LIMIT - 1);
        }
    }

    Page<TimelineItem> timeline(Customer customer, Optional<String> cursor, int limit) {
        checkLimit(limit);
        TimelinePlace from = cursor.map(text -> TimelinePlace.parse(text, workspace.tenant(), customer.id()))
                .orElseGet(() -> TimelinePlace.newest(END_OF_TIME));
        List<TimelineItem> found = before(customer, from, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<TimelineItem> items = found.subList(0, limit);
        String next = items.get(limit - 1).place().cursor(workspace.tenant(), customer.id());
        return new Page<>(items, Optional.of(next));
    }

    private List<TimelineItem> before(Customer customer, TimelinePlace place, int limit) {
        List<TimelineItem> all = new ArrayList<>();
        for (CustomerSection section : sections()) {
            all.addAll(section.timeline(workspace, customer, place, limit));
        }
        all.sort(Comparator.comparing(TimelineItem::place));
        return all.subList(0, Math.min(all.size(), limit));
    }

    CustomerBriefing briefing(Customer customer) {
        List<CustomerOverview.Section> sections = new ArrayList<>();
        for (CustomerSection section : sections()) {
            CustomerSection.Content content = section.briefing(workspace, customer, BRIEF);
            if (!content.items().isEmpty()) {
                sections.add(shown(section, content));
            }
        }
        TimelinePlace now = TimelinePlace.newest(workspace.now());
        return new CustomerBriefing(
                customer, workspace.now(), customer.owner().flatMap(this::name), sections, before(customer, now, LAST));
    }

    private Optional<String> name(Id<Member> member) {
        return workspace.lookFor(MemberTable.TYPE, member).map(Member::name);
    }
}
