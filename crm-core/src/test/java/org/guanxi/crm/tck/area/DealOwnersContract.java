package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Grant;
import org.guanxi.crm.access.Scope;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerEvent;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.customer.TimelineItem;
import org.guanxi.crm.customfield.CustomFields;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.ReferenceWalk;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityEvent;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.opportunity.OwnerStay;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose deals are, who therefore sees them, and how they pass on: on every storage. */
@Tag("OPP-03")
public abstract class DealOwnersContract {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Grant ALL_CUSTOMERS = Grant.of("customer", Action.READ, Scope.ALL);

    private final SettableClock clock = SettableClock.at("2026-03-02T08:00:00Z");
    private final List<Function<Workspace, Object>> work = new ArrayList<>();
    private final String tenant = "t" + UUID.randomUUID();
    private Crm crm;
    private CrmSession setup;
    private Member seller;
    private Member keeper;
    private Customer bell;
    private Opportunity deal;

    /** The storage to test; tenants are fresh, so it may be shared. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        crm = Crm.builder()
                .storage(newStorage())
                .clock(clock)
                .policy(AccessPolicy.class, AccessPolicy.byRole(ActorId.of("setup")))
                .offer(
                        Reaction.class,
                        new Reaction<>(
                                CustomerEvent.FollowedUp.class,
                                (event, workspace) -> work.remove(0).apply(workspace)))
                .build();
        setup = as("setup");
        setup.opportunities().useStandard();
        setup.team().nameRole("seller", LocalizedText.of("Seller"));
        setup.team().nameRole("lead", LocalizedText.of("Lead"));
        setup.team().nameUnitKind("team", LocalizedText.of("Team"));
        role(
                "seller",
                Grant.of("opportunity", Action.READ, Scope.OWN),
                Grant.of("opportunity", Action.UPDATE, Scope.OWN));
        role("lead", Grant.of("opportunity", Action.READ, Scope.UNIT));
        seller = member("seller", "seller", "Sellers");
        keeper = member("keeper", "seller", "Keepers");
        bell = setup.customers().register(NewCustomer.organisation("Bell").with(each -> each.owner(keeper.id())));
        deal = setup.opportunities()
                .open(NewOpportunity.builder()
                        .name("Pumps")
                        .owner(seller.id())
                        .customer(bell.id())
                        .build());
    }

    private CrmSession as(String actor) {
        return crm.actingAs(Caller.of(tenant, actor));
    }

    private void role(String code, Grant... grants) {
        List<Grant> all = new ArrayList<>(List.of(grants));
        all.add(ALL_CUSTOMERS);
        setup.access().defineRole(code, LocalizedText.of(code), all, List.of());
    }

    private Member member(String name, String role, String unit) {
        Member member = setup.team().hire(ActorId.of(name), name, who -> who.joinedOn(START));
        setup.team()
                .assign(
                        member.id(),
                        setup.team()
                                .createUnit(unit + name, "team", START, each -> {})
                                .id(),
                        role,
                        DateRange.since(START));
        return member;
    }

    private void lead(String name, Member of) {
        Member lead = setup.team().hire(ActorId.of(name), name, who -> who.joinedOn(START));
        setup.team()
                .assign(
                        lead.id(),
                        setup.team().assignmentsOf(of.id(), START).get(0).unit(),
                        "lead",
                        DateRange.since(START));
    }

    private boolean sees(String actor) {
        boolean isCounted = as(actor).records().count(OpportunityTable.TYPE, OpportunityTable.NAME.is("Pumps")) == 1;
        assertThat(as(actor).records().lookFor(OpportunityTable.TYPE, deal.id()).isPresent())
                .isEqualTo(isCounted);
        return isCounted;
    }

    @Test
    @Tag("ACC-02")
    void aDealIsSeenByItsSellerByTheOwnerOfItsCustomerAndByTheLeadsOfBoth() {
        member("other", "seller", "Others");
        lead("sellersLead", seller);
        lead("keepersLead", keeper);
        assertThat(List.of("seller", "keeper", "sellersLead", "keepersLead")).allMatch(this::sees);
        assertThat(sees("other")).as("who sees the customer without owning it").isFalse();
        assertThat(Complaints.code(() -> as("keeper").opportunities().advance(deal.id(), "engaging")))
                .isEqualTo("access.denied");
        setup.customers().change(bell.id(), each -> each.owner(seller.id()));
        assertThat(sees("keeper")).isFalse();
    }

    @Test
    void reassigningAndHandingOverKeepWhoseADealWasFromWhenUntilWhen() {
        Member bo = member("bo", "seller", "Bo");
        Instant opened = clock.instant();
        clock.tick(Duration.ofDays(1));
        setup.opportunities().assign(deal.id(), bo.id());
        clock.tick(Duration.ofDays(1));
        work.add(ws -> ReferenceWalk.of(ws)
                .run(MemberTable.TYPE, List.of(bo.id()), keeper.id(), Upon::handOver, this::assigned));
        setup.customers().followedUp(bell.id(), clock.instant());
        assertThat(setup.opportunities().owners(deal.id()))
                .containsExactly(
                        new OwnerStay(seller.id(), opened, Optional.of(opened.plus(Duration.ofDays(1)))),
                        new OwnerStay(
                                bo.id(), opened.plus(Duration.ofDays(1)), Optional.of(opened.plus(Duration.ofDays(2)))),
                        new OwnerStay(keeper.id(), opened.plus(Duration.ofDays(2)), Optional.empty()));
        assertThat(as("bo").records().lookFor(OpportunityTable.TYPE, deal.id())).isEmpty();
    }

    @Test
    void anEndedDealHasStillItsOwners() {
        setup.opportunities().lose(deal.id(), ReasonGiven.of("price"));
        assertThat(setup.opportunities().owners(deal.id()))
                .containsExactly(new OwnerStay(seller.id(), clock.instant(), Optional.empty()));
        assertThat(Complaints.code(() -> setup.opportunities().owners(Id.of(UUID.randomUUID()))))
                .isEqualTo("record.not-found");
    }

    @Test
    @Tag("CUS-03")
    void aCustomFieldThatNamesAPersonIsHandedOverAndErased() {
        setup.customFields()
                .define(
                        "opportunity",
                        "coach",
                        FieldDefinition.of(FieldType.REFERENCE, "Coach")
                                .target("member")
                                .build());
        CustomFields<Opportunity> fields = setup.customFields().of(OpportunityTable.TYPE);
        setup.opportunities().change(fields.with(deal, "coach", seller.id()));
        walk(walk -> walk.run(MemberTable.TYPE, List.of(seller.id()), keeper.id(), Upon::handOver, this::assigned));
        assertThat(fields.value(setup.opportunities().get(deal.id()), "coach")).contains(keeper.id());
        walk(walk -> walk.run(MemberTable.TYPE, List.of(keeper.id()), Upon::erasure, this::assigned));
        assertThat(fields.value(setup.opportunities().get(deal.id()), "coach")).isEmpty();
    }

    @Test
    @Tag("CUS-02")
    void theTimelineOfACustomerTellsEveryStageOfItsDeals() {
        clock.tick(Duration.ofHours(1));
        setup.opportunities().advance(deal.id(), "engaging");
        clock.tick(Duration.ofHours(1));
        setup.opportunities().lose(deal.id(), ReasonGiven.of("price"));
        List<TimelineItem> items = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<TimelineItem> page = cursor.isEmpty()
                    ? setup.customers().timeline(bell.id(), 2)
                    : setup.customers().timeline(bell.id(), 2, cursor.get());
            items.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(items)
                .filteredOn(item -> item.section().equals("deals"))
                .extracting(item -> item.what() + " " + item.facts().getOrDefault("stage", ""))
                .containsExactly(
                        "opportunity.stage-entered lost", "opportunity.stage-entered engaging", "opportunity.opened ");
    }

    private Event assigned(ReferenceWalk.Move move) {
        return new OpportunityEvent.Assigned(deal.id(), seller.id(), keeper.id());
    }

    private void walk(Function<ReferenceWalk, Object> errand) {
        work.add(ws -> errand.apply(ReferenceWalk.of(ws)));
        clock.tick(Duration.ofSeconds(1));
        setup.customers().followedUp(bell.id(), clock.instant());
    }
}
