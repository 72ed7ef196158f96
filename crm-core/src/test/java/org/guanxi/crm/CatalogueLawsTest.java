package org.guanxi.crm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.access.AccessRole;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.ContactState;
import org.guanxi.crm.customer.CodeEntry;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerKind;
import org.guanxi.crm.customer.CustomerState;
import org.guanxi.crm.customfield.CustomField;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.distribution.Strategy;
import org.guanxi.crm.distribution.Turn;
import org.guanxi.crm.lead.LeadTurn;
import org.guanxi.crm.ownership.CommandKey;
import org.guanxi.crm.ownership.OwnershipTerms;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.ownership.handout.HandoutDecision;
import org.guanxi.crm.ownership.handout.Route;
import org.guanxi.crm.ownership.handover.Handover;
import org.guanxi.crm.ownership.handover.HandoverPlan;
import org.guanxi.crm.ownership.limit.HoldingLimit;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellStart;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.Pipeline;
import org.guanxi.crm.pipeline.Reason;
import org.guanxi.crm.pipeline.ReasonPurpose;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.search.SavedList;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.tck.EntityTypeLaws;
import org.guanxi.crm.team.RoleCode;
import org.guanxi.crm.team.UnitKind;
import org.guanxi.crm.territory.Territory;
import org.guanxi.crm.testing.SettableClock;
import org.guanxi.crm.worktime.HolidayCalendar;
import org.guanxi.crm.worktime.WeeklyHours;
import org.guanxi.crm.worktime.WorkSchedule;

/** The laws of described entities, over every table that the areas declare. */
class CatalogueLawsTest extends EntityTypeLaws {

    private static final LocalizedText NAME = LocalizedText.of("Name");

    /** Accessors whose attribute has another name, as SQL or another attribute has that word. */
    private static final Set<String> NAMED_OTHERWISE = Set.of(
            "booking.isConfidential",
            "booking.isRequired",
            "calendarGuest.isRequired",
            "calendarImport.parts",
            "calendarItem.isApart",
            "calendarSeries.isComplete",
            "codeEntry.isRetired",
            "customerCounter.next",
            "customerKey.key",
            "customerKey.system",
            "customerMerge.at",
            "customerMerge.by",
            "customerRelation.to",
            "customerRelation.until",
            "customerSite.isOpen",
            "dealPastOwner.since",
            "dealPastOwner.until",
            "dealReason.isActive",
            "dealReason.isCompetitorRequired",
            "dealReason.isNoteRequired",
            "delivery.partition",
            "commandKey.at",
            "commandKey.key",
            "deliveryLease.partition",
            "deliveryLease.until",
            "dueItem.key",
            "handover.by",
            "handover.key",
            "handoutDecision.at",
            "handoverItem.to",
            "holdingLimit.kind",
            "journalEntry.after",
            "journalEntry.at",
            "journalEntry.before",
            "journalSeal.at",
            "journalSeal.count",
            "journalSeal.number",
            "opportunity.isForecastOverridden",
            "opportunity.isProbabilityOverridden",
            "ownershipTerms.kind",
            "pipeline.isGoingBack",
            "pipeline.isOffered",
            "pipeline.isSkipping",
            "pool.where",
            "poolStay.count",
            "poolStay.since",
            "poolStay.until",
            "product.isActive",
            "resource.isActive",
            "spell.count",
            "spell.since",
            "spell.until",
            "stage.key",
            "leadRule.isActive",
            "leadRule.isByTerritory",
            "leadRule.isFallingThrough",
            "leadAssignment.number",
            "leadAssignment.at",
            "territoryModel.isTieSettledByCode",
            "territory.isForTheRest",
            "territory.isWithinParent",
            "territory.level",
            "namedCustomer.isPinned",
            "namedCustomer.until",
            "placement.since",
            "territoryActivation.isUndo",
            "territoryActivation.number",
            "standing.count",
            "standing.due",
            "standing.rule",
            "standing.since",
            "statusTransition.isManual",
            "task.due");

    static Catalogue real() {
        return Catalogue.declared(
                Crm.areas().stream().flatMap(area -> area.tables().stream()).toList());
    }

    @Override
    protected Catalogue catalogue() {
        return real();
    }

    @Override
    protected Set<String> notStored() {
        return NAMED_OTHERWISE;
    }

    private static <E> Id<E> id() {
        return Id.of(new UUID(1, 2));
    }

    @Override
    protected List<? extends Entity<?>> samples() {
        return tableSamples();
    }

    /** One record of each table that has nested values, which chance does not draw. */
    static List<? extends Entity<?>> tableSamples() {
        return List.of(
                AccessRole.builder().id(id()).code("seller").name(NAME).build(),
                CodeEntry.builder()
                        .id(id())
                        .list("a")
                        .code("b")
                        .label(NAME)
                        .position(1)
                        .build(),
                CustomField.builder()
                        .id(id())
                        .recordKind("customer")
                        .fieldKey("size")
                        .definition(FieldDefinition.of(FieldType.TEXT, "Size").build())
                        .build(),
                SavedList.builder()
                        .id(id())
                        .name("Mine")
                        .recordKind("customer")
                        .query("name = a")
                        .savedBy(ActorId.of("li.wei"))
                        .build(),
                RoleCode.builder().id(id()).code("seller").name(NAME).build(),
                UnitKind.builder().id(id()).code("region").name(NAME).build(),
                Reason.builder()
                        .id(id())
                        .purpose(ReasonPurpose.LOST)
                        .code("price")
                        .name(NAME)
                        .isActive(true)
                        .isCompetitorRequired(false)
                        .isNoteRequired(false)
                        .build(),
                WorkSchedule.builder()
                        .id(id())
                        .code("office")
                        .name(NAME)
                        .zone(ZoneOffset.UTC)
                        .weekly(WeeklyHours.ALWAYS)
                        .build(),
                HolidayCalendar.builder().id(id()).code("CN").name(NAME).build(),
                Pool.builder().id(id()).code("a").name(NAME).isDefault(true).build(),
                OwnershipTerms.builder()
                        .id(id())
                        .kind("customer")
                        .recycle(RecycleTerms.usual(ZoneOffset.UTC, 7, 30))
                        .build(),
                HoldingLimit.builder().id(id()).maximum(1).build(),
                Route.builder()
                        .id(id())
                        .code("a")
                        .strategy(Strategy.ROUND_ROBIN)
                        .turn(Turn.FIRST)
                        .build(),
                HandoutDecision.builder()
                        .id(id())
                        .route(id())
                        .routeVersion(1)
                        .run(new UUID(1, 4))
                        .record(new RecordRef("customer", new UUID(1, 3)))
                        .at(Instant.EPOCH)
                        .build(),
                Handover.builder()
                        .id(id())
                        .key("a")
                        .leaver(id())
                        .plan(HandoverPlan.to(id()))
                        .state(Handover.State.RUNNING)
                        .by(ActorId.of("li.wei"))
                        .beganAt(Instant.EPOCH)
                        .turns(0)
                        .build(),
                CommandKey.builder()
                        .id(id())
                        .key("a")
                        .asked("b")
                        .addAnswered("c")
                        .at(Instant.EPOCH)
                        .build(),
                Standing.builder()
                        .id(id())
                        .record(new RecordRef("customer", new UUID(1, 3)))
                        .state(Standing.State.POOLED)
                        .pool(id())
                        .since(Instant.EPOCH)
                        .count(1)
                        .reckonedBy(1)
                        .build(),
                Spell.builder()
                        .id(id())
                        .record(new RecordRef("customer", new UUID(1, 3)))
                        .count(1)
                        .owner(id())
                        .since(Instant.EPOCH)
                        .startedBy(SpellStart.CLAIMED)
                        .build(),
                pipeline(),
                stage(),
                territory(),
                leadTurn(),
                contact(),
                customer());
    }

    private static Pipeline pipeline() {
        return Pipeline.builder()
                .id(id())
                .code("standard")
                .edition(1)
                .name(NAME)
                .isOffered(true)
                .isSkipping(true)
                .isGoingBack(true)
                .build();
    }

    private static LeadTurn leadTurn() {
        return LeadTurn.builder()
                .id(id())
                .rule(id())
                .turn(new LeadTurn.Queue(List.of("a", "b"), Map.of("a", 1L), Map.of("a", 2L)))
                .build();
    }

    private static Territory territory() {
        return Territory.builder()
                .id(id())
                .model(id())
                .parent(id())
                .code("east")
                .name(LocalizedText.of("East"))
                .level(1)
                .priority(100)
                .isWithinParent(true)
                .isForTheRest(false)
                .validFrom(LocalDate.of(2025, 3, 3))
                .validUntil(LocalDate.of(2026, 3, 3))
                .rule("{}")
                .build();
    }

    private static Stage stage() {
        return Stage.builder()
                .id(id())
                .pipeline(id())
                .key("open")
                .name(NAME)
                .position(1)
                .kind(StageKind.OPEN)
                .probability(Percentage.of("10"))
                .forecastCategory(ForecastCategory.PIPELINE)
                .addExitCriteria("amount")
                .build();
    }

    private static Contact contact() {
        return Contact.builder()
                .id(id())
                .name("Chen")
                .state(ContactState.ACTIVE)
                .createdAt(SettableClock.at("2025-03-03T09:00:00Z").instant())
                .addPhones(PhoneNumber.parse("+8613800138000", "CN"))
                .addEmails(EmailAddress.of("chen@example.com"))
                .build();
    }

    private static Customer customer() {
        return Customer.builder()
                .id(id())
                .name("上海贝尔")
                .kind(CustomerKind.ORGANISATION)
                .state(CustomerState.ACTIVE)
                .status("potential")
                .createdAt(SettableClock.at("2025-03-03T09:00:00Z").instant())
                .addPhones(PhoneNumber.parse("+8613800138000", "CN"))
                .addEmails(EmailAddress.of("info@example.com"))
                .build();
    }
}
