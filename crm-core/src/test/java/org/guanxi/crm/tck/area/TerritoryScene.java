package org.guanxi.crm.tck.area;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.territory.ModelDraft;
import org.guanxi.crm.territory.Purpose;
import org.guanxi.crm.territory.SeatDraft;
import org.guanxi.crm.territory.TerritoryDraft;
import org.guanxi.crm.territory.TerritoryModel;
import org.guanxi.crm.territory.TerritoryModelTable;
import org.guanxi.crm.territory.TerritorySeat;
import org.guanxi.crm.territory.TerritoryService;
import org.guanxi.crm.territory.TerritoryTable;
import org.guanxi.crm.testing.SettableClock;

/** A tenant with a boss, two sellers, and a model of China with 华南, 华东 and, below 华南, 深圳. */
final class TerritoryScene {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    final SettableClock clock = SettableClock.at("2026-03-02T01:00:00Z");
    final Crm crm;
    final Id<Member> boss;
    final Id<Member> wei;
    final Id<Member> lan;

    private final String tenant = "t" + UUID.randomUUID();

    private final Storage storage;

    TerritoryScene(Storage storage) {
        this.storage = storage;
        crm = Crm.builder().storage(storage).clock(clock).build();
        boss = hire("boss");
        wei = hireBelow("wei");
        lan = hireBelow("lan");
    }

    static ModelDraft china() {
        return ModelDraft.of("2026", SHANGHAI)
                .add(
                        TerritoryDraft.of("cn"),
                        TerritoryDraft.of("south").below("cn").with(CustomerTable.REGION.is("广东")),
                        TerritoryDraft.of("shenzhen").below("south").with(CustomerTable.CITY.is("深圳")),
                        TerritoryDraft.of("east")
                                .below("cn")
                                .with(CustomerTable.POSTAL_CODE
                                        .between("200000", "220000")
                                        .or(CustomerTable.REGION.in(List.of("上海", "江苏")))));
    }

    /** The same store, where only roles let see. */
    CrmSession byRole(String actor) {
        return Crm.builder()
                .storage(storage)
                .clock(clock)
                .policy(AccessPolicy.class, AccessPolicy.byRole())
                .build()
                .actingAs(Caller.of(tenant, actor));
    }

    CrmSession session(String actor) {
        return crm.actingAs(Caller.of(tenant, actor));
    }

    TerritoryService territories() {
        return session("boss").territories();
    }

    private Id<Member> hire(String actor) {
        return session("boss")
                .team()
                .hire(ActorId.of(actor), actor, details -> {})
                .id();
    }

    private Id<Member> hireBelow(String actor) {
        return session("boss")
                .team()
                .hire(ActorId.of(actor), actor, details -> details.manager(boss))
                .id();
    }

    void underTerms() {
        session("boss").ownership().setUp(RecycleTerms.usual(SHANGHAI, 7, 30));
    }

    Id<Customer> customer(String name, String region, String city, String postalCode) {
        return session("boss")
                .customers()
                .register(NewCustomer.organisation(name)
                        .with(each -> each.addAddresses(Address.builder()
                                .country("CN")
                                .region(region)
                                .city(city)
                                .postalCode(postalCode)
                                .build())))
                .id();
    }

    Id<Customer> inShenzhen(String name) {
        return customer(name, "广东", "深圳", "518000");
    }

    Id<Customer> inShanghai(String name) {
        return customer(name, "上海", "上海", "200040");
    }

    TerritoryModel defined(ModelDraft draft) {
        return territories().define(draft);
    }

    /** Defined, and all customers placed. */
    TerritoryModel placed(ModelDraft draft) {
        TerritoryModel model = territories().prepare(defined(draft).id());
        while (crm.runDue(100).ran() > 0) {
            // the rest of the pages
        }
        return session("boss").records().get(TerritoryModelTable.TYPE, model.id());
    }

    /** Defined, placed, and holding. */
    TerritoryModel active(ModelDraft draft) {
        TerritoryModel model = placed(draft);
        clock.tick(Duration.ofSeconds(1));
        territories().activate(model.id(), clock.instant());
        return model;
    }

    void owner(TerritoryModel model, String territory, Id<Member> member) {
        territories()
                .seat(
                        territories().territory(model.id(), territory).id(),
                        member,
                        SeatDraft.of(TerritorySeat.Part.OWNER, TODAY));
    }

    /** The code of the territory in which a customer lies now; "-" if in none. */
    String where(Id<Customer> customer) {
        return territories()
                .where(customer, Purpose.SALES)
                .flatMap(each -> each.territory())
                .map(id ->
                        session("boss").records().get(TerritoryTable.TYPE, id).code())
                .orElse("-");
    }

    Customer read(Id<Customer> id) {
        return session("boss").customers().resolve(id);
    }

    void days(long days) {
        clock.tick(Duration.ofDays(days));
    }
}
