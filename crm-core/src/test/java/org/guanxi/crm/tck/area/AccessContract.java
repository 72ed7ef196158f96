package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Explanation;
import org.guanxi.crm.access.Grant;
import org.guanxi.crm.access.Grantee;
import org.guanxi.crm.access.Scope;
import org.guanxi.crm.access.Share;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Forbidden;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What rights promise on every storage. */
@Tag("ACC-01")
@Tag("ACC-02")
public abstract class AccessContract {

    /** The tables of its own that the storage has to hold in addition to those of the areas. */
    public static final List<EntityType<?>> OWN_TABLES = List.of(Deal.TYPE, DealNote.TYPE);

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int COMPANIES = Integer.getInteger("guanxi.companies", 40);

    private final SettableClock clock = SettableClock.at(Company.NOW);
    private Crm crm;
    private String tenant;
    private CrmSession setup;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        crm = Crm.builder()
                .storage(newStorage())
                .clock(clock)
                .entities(Deal.TYPE, DealNote.TYPE)
                .policy(AccessPolicy.class, AccessPolicy.byRole(ActorId.of(Company.SETUP)))
                .build();
        tenant = "t" + UUID.randomUUID();
        setup = as(Company.SETUP);
    }

    private CrmSession as(String actor) {
        return crm.actingAs(Caller.of(tenant, actor));
    }

    private Member member(String name, String role, Grant... grants) {
        return member(name, role, List.of(), grants);
    }

    private Member member(String name, String role, List<String> shown, Grant... grants) {
        setup.access().defineRole(role, LocalizedText.of(role), List.of(grants), shown);
        Member member = setup.team()
                .hire(ActorId.of(name), name, who -> who.joinedOn(START).salaryGrade("E7"));
        setup.access().grantRole(member.id(), role, DateRange.since(START));
        return member;
    }

    private Deal deal(String title, Optional<Member> owner) {
        Deal deal = new Deal(Id.of(UUID.randomUUID()), 0, title, 1, owner.map(Member::id));
        return setup.records().insert(Deal.TYPE, deal, new Deal.Written());
    }

    private static RecordRef ref(Deal deal) {
        return RecordRef.of("sampleDeal", deal.id());
    }

    private static Grant read(Scope scope) {
        return Grant.of("sampleDeal", Action.READ, scope);
    }

    private static void forbids(String code, Runnable work) {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(work::run)
                .extracting(CrmException::code)
                .isEqualTo(code);
    }

    @Test
    void everyWayOfReadingShowsWhatTheGrantsReachAndNothingElse() {
        for (long seed = 0; seed < COMPANIES; seed++) {
            Company company = new Company(crm, seed);
            for (int i = 0; i < company.members.size(); i++) {
                int who = i;
                List<Deal> deals = company.deals.stream()
                        .filter(deal -> company.sees(who, deal))
                        .toList();
                List<DealNote> notes = company.notes.stream()
                        .filter(note -> company.sees(who, note))
                        .toList();
                String label = "company " + seed + ", person " + i;
                shows(label, company.as(i), Deal.TYPE, company.deals, deals);
                shows(label, company.as(i), DealNote.TYPE, company.notes, notes);
                sumsAlongThePath(label, company.as(i), notes, deals);
                explains(label, company, i, deals);
            }
        }
    }

    private static <E extends Entity<E>> void shows(
            String label, CrmSession session, EntityType<E> type, List<E> all, List<E> seen) {
        assertThat(session.records().find(Selection.of(type))).as(label).containsExactlyInAnyOrderElementsOf(seen);
        for (E each : all) {
            assertThat(session.records().lookFor(type, each.id()).isPresent())
                    .as(label)
                    .isEqualTo(seen.contains(each));
            assertThat(hasHistory(session, type, each)).as(label).isEqualTo(seen.contains(each));
        }
        assertThat(session.records().count(type, Condition.all())).as(label).isEqualTo(seen.size());
        List<E> walked = new ArrayList<>();
        session.records().forEach(Selection.of(type), walked::add);
        assertThat(walked).as(label).containsExactlyInAnyOrderElementsOf(seen);
        assertThat(paged(session, type)).as(label).containsExactlyInAnyOrderElementsOf(seen);
    }

    private static <E extends Entity<E>> boolean hasHistory(CrmSession session, EntityType<E> type, E record) {
        try {
            return !session.journal().historyOf(type, record.id()).items().isEmpty();
        } catch (NotFound e) {
            return false;
        }
    }

    private static <E extends Entity<E>> List<E> paged(CrmSession session, EntityType<E> type) {
        Selection<E> two = Selection.of(type).limit(2);
        List<E> all = new ArrayList<>();
        Page<E> page = session.records().page(two);
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = session.records().page(two, page.next().get());
            all.addAll(page.items());
        }
        return all;
    }

    private static void sumsAlongThePath(String label, CrmSession session, List<DealNote> notes, List<Deal> deals) {
        Map<Optional<String>, Long> expected = new HashMap<>();
        Set<Id<Deal>> linked = new HashSet<>();
        for (DealNote note : notes) {
            Optional<String> title = deals.stream()
                    .filter(deal -> note.deal().equals(Optional.of(deal.id())))
                    .map(Deal::title)
                    .findFirst();
            expected.merge(title, 1L, Long::sum);
            note.deal().filter(id -> title.isPresent()).ifPresent(linked::add);
        }
        Grouping<DealNote, String> title = Grouping.by(DealNote.DEAL.to(Deal.TITLE));
        Measure<DealNote, Long> count = Measure.count();
        Map<Optional<String>, Long> actual = new HashMap<>();
        session.records()
                .summarize(Summary.of(DealNote.TYPE).groupBy(title).measure(count))
                .forEach(row -> actual.put(row.get(title), row.count(count)));
        assertThat(actual).as(label).isEqualTo(expected);
        Measure<Deal, Long> deep = Measure.count();
        Summary<Deal> withNotes = Summary.of(Deal.TYPE)
                .where(DealNote.DEAL.hasAny(Condition.all()))
                .measure(deep);
        assertThat(session.records().summarize(withNotes).get(0).count(deep))
                .as(label)
                .isEqualTo(linked.size());
    }

    private static void explains(String label, Company company, int who, List<Deal> seen) {
        for (Deal deal : company.deals) {
            Explanation why = company.setup.access().explain(ActorId.of("m" + who), Action.READ, ref(deal));
            assertThat(why.isAllowed()).as(label + " " + deal).isEqualTo(seen.contains(deal));
            assertThat(why.verdicts().stream().anyMatch(Explanation.Verdict::allows))
                    .isEqualTo(why.isAllowed());
        }
    }

    @Test
    void aStrangerALeaverAndAPersonWithoutRoleSeeNothing() {
        Deal deal = deal("pump", Optional.empty());
        Member li = member("li", "all", read(Scope.ALL));
        assertThat(as("li").records().find(Selection.of(Deal.TYPE))).containsExactly(deal);
        assertThat(as("stranger").records().find(Selection.of(Deal.TYPE))).isEmpty();
        assertThat(as("stranger").records().find(Selection.of(MemberTable.TYPE)))
                .isEmpty();
        setup.team().leave(li.id(), LocalDate.of(2024, 6, 15));
        assertThat(as("li").records().count(Deal.TYPE, Condition.all())).isZero();
        assertThat(setup.access()
                        .explain(ActorId.of("li"), Action.READ, ref(deal))
                        .reason())
                .isEqualTo(Explanation.Reason.NO_MEMBER);
        setup.team().hire(ActorId.of("wang"), "wang", who -> {});
        assertThat(setup.access()
                        .explain(ActorId.of("wang"), Action.READ, ref(deal))
                        .reason())
                .isEqualTo(Explanation.Reason.NO_ROLE);
    }

    @Test
    void tenantsNeverSeeEachOtherNotEvenByAGuessedId() {
        Deal deal = deal("pump", Optional.empty());
        CrmSession other = crm.actingAs(Caller.of("t" + UUID.randomUUID(), Company.SETUP));
        assertThat(other.records().lookFor(Deal.TYPE, deal.id())).isEmpty();
        assertThat(other.records().count(Deal.TYPE, Deal.TYPE.id().is(deal.id())))
                .isZero();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.records().get(Deal.TYPE, deal.id()));
        assertThatExceptionOfType(CrmException.class)
                .isThrownBy(() -> other.records().update(Deal.TYPE, deal, new Deal.Written()));
        assertThatExceptionOfType(CrmException.class)
                .isThrownBy(() -> other.records().delete(Deal.TYPE, deal, new Deal.Written()));
        DealNote note = new DealNote(Id.of(UUID.randomUUID()), 0, "theirs", Optional.of(deal.id()));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> other.records().insert(DealNote.TYPE, note, new Deal.Written()));
        assertThat(other.records().count(DealNote.TYPE, DealNote.DEAL.via(Condition.all())))
                .isZero();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.access()
                        .share(ref(deal), Grantee.member(Id.of(UUID.randomUUID())), Set.of(), Optional.empty()));
        assertThat(setup.records().get(Deal.TYPE, deal.id())).isEqualTo(deal);
    }

    @Test
    void writingNeedsARightOfItsOwn() {
        Member li = member("li", "own", read(Scope.ALL), Grant.of("sampleDeal", Action.UPDATE, Scope.OWN));
        Deal own = deal("own", Optional.of(li));
        Deal other = deal("other", Optional.empty());
        CrmSession session = as("li");
        Deal better = new Deal(own.id(), 1, "better", 1, own.owner());
        assertThat(session.records()
                        .update(Deal.TYPE, better, new Deal.Written())
                        .title())
                .isEqualTo("better");
        Deal taken = new Deal(other.id(), 1, "mine now", 1, own.owner());
        forbids("access.denied", () -> session.records().update(Deal.TYPE, taken, new Deal.Written()));
        forbids("access.denied", () -> session.records().delete(Deal.TYPE, other, new Deal.Written()));
        Deal fresh = new Deal(Id.of(UUID.randomUUID()), 0, "new", 1, own.owner());
        forbids("access.denied", () -> session.records().insert(Deal.TYPE, fresh, new Deal.Written()));
        forbids(
                "access.denied",
                () -> session.access()
                        .defineRole(
                                "own",
                                LocalizedText.of("own"),
                                List.of(Grant.everywhere(Action.UPDATE, Scope.ALL)),
                                List.of()));
        assertThat(setup.records().get(Deal.TYPE, other.id())).isEqualTo(other);
    }

    @Test
    @Tag("CUS-11")
    void whatTheJournalTellsIsErasedByWhoMayEraseOnly() {
        Member li = member("li", "plain", read(Scope.ALL), Grant.of("sampleDeal", Action.UPDATE, Scope.ALL));
        Member wang = member("wang", "eraser", Grant.of("sampleDeal", Action.ERASE, Scope.OWN), read(Scope.OWN));
        Deal own = deal("own", Optional.of(wang));
        Deal other = deal("other", Optional.of(li));
        forbids("access.denied", () -> as("li").journal().erase(List.of(ref(own))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as("wang").journal().erase(List.of(ref(own), ref(other))));
        assertThat(setup.journal().historyOf(Deal.TYPE, own.id()).items())
                .allMatch(item -> item.entry().payload().isPresent());
        assertThat(as("wang").journal().erase(List.of(ref(own)))).isEqualTo(1);
        assertThat(setup.journal().erase(List.of(ref(other)))).isEqualTo(1);
        assertThat(setup.journal().verify(ref(own)).isIntact()).isTrue();
        Deal gone = deal("gone", Optional.of(wang));
        setup.records().delete(Deal.TYPE, gone, new Deal.Written());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as("wang").journal().erase(List.of(ref(gone))));
        assertThat(setup.journal().erase(List.of(ref(gone)))).isEqualTo(2);
    }

    @Test
    void aShareLetsReadUntilItExpiresAndIsGivenOnlyByWhoMayChange() {
        Member li = member("li", "shared", read(Scope.SHARED), Grant.of("sampleDeal", Action.UPDATE, Scope.SHARED));
        Deal deal = deal("pump", Optional.empty());
        Optional<java.time.Instant> end = Optional.of(Company.NOW.plus(Duration.ofHours(1)));
        Share share = setup.access().share(ref(deal), Grantee.member(li.id()), Set.of(Action.READ), end);
        assertThat(as("li").records().get(Deal.TYPE, deal.id())).isEqualTo(deal);
        forbids("access.denied", () -> as("li").records().update(Deal.TYPE, deal, new Deal.Written()));
        forbids(
                "access.denied",
                () -> as("li").access().share(ref(deal), Grantee.member(li.id()), Set.of(), Optional.empty()));
        forbids("access.denied", () -> as("li").access().unshare(share.id()));
        clock.tick(Duration.ofHours(1));
        assertThat(as("li").records().lookFor(Deal.TYPE, deal.id())).isEmpty();
        Share wider = setup.access().share(ref(deal), Grantee.member(li.id()), Set.of(Action.UPDATE), Optional.empty());
        as("li").records().update(Deal.TYPE, deal, new Deal.Written());
        assertThat(as("li").access().sharesOf(ref(deal))).containsExactlyInAnyOrder(share, wider);
        setup.access().unshare(wider.id());
        assertThat(as("li").records().lookFor(Deal.TYPE, deal.id())).isEmpty();
    }

    @Test
    void aWithheldAttributeNeverAppearsAndCannotBeAskedFor() {
        Member li = member("li", "plain", Grant.of("member", Action.READ, Scope.ALL));
        CrmSession session = as("li");
        Member seen = session.records().get(MemberTable.TYPE, li.id());
        assertThat(seen.salaryGrade()).isEmpty();
        assertThat(seen.masked()).containsExactly("salaryGrade");
        Selection<Member> all = Selection.of(MemberTable.TYPE);
        assertThat(session.records().find(all))
                .allMatch(each -> each.salaryGrade().isEmpty());
        assertThat(session.records().page(all).items())
                .allMatch(each -> each.salaryGrade().isEmpty());
        session.records().forEach(all, each -> assertThat(each.salaryGrade()).isEmpty());
        asksInVain(session, MemberTable.SALARY_GRADE.is("E7"));
        asksInVain(session, MemberTable.SALARY_GRADE.isAbsent().not());
        asksInVain(session, MemberTable.SALARY_GRADE.contains("E").or(Condition.all()));
        asksInVain(session, MemberTable.MANAGER.via(MemberTable.SALARY_GRADE.is("E7")));
        asksInVain(session, MemberTable.MANAGER.hasAny(MemberTable.SALARY_GRADE.in(Set.of("E7"))));
        forbids("access.withheld", () -> session.records().find(all.orderBy(MemberTable.SALARY_GRADE.ascending())));
        Summary<Member> summary = Summary.of(MemberTable.TYPE).measure(Measure.count());
        forbids(
                "access.withheld",
                () -> session.records().summarize(summary.groupBy(Grouping.by(MemberTable.SALARY_GRADE))));
        forbids(
                "access.withheld",
                () -> session.records()
                        .summarize(summary.groupBy(Grouping.by(MemberTable.MANAGER.to(MemberTable.SALARY_GRADE)))));
        forbids(
                "access.withheld",
                () -> session.records().summarize(summary.measure(Measure.maximum(MemberTable.SALARY_GRADE))));
    }

    private static void asksInVain(CrmSession session, Condition<Member> where) {
        forbids("access.withheld", () -> session.records().count(MemberTable.TYPE, where));
        forbids(
                "access.withheld",
                () -> session.records().find(Selection.of(MemberTable.TYPE).where(where)));
    }

    @Test
    void aWriteKeepsWhatWasWithheldWhateverTheWriterSays() {
        Member li = member(
                "li",
                "editor",
                Grant.of("member", Action.READ, Scope.ALL),
                Grant.of("member", Action.UPDATE, Scope.ALL));
        as("li").team().correct(li.id(), who -> who.name("Li Wei"));
        as("li").team().correct(li.id(), who -> who.salaryGrade("E15").masked(Set.of()));
        Member stored = setup.records().get(MemberTable.TYPE, li.id());
        assertThat(stored.name()).isEqualTo("Li Wei");
        assertThat(stored.salaryGrade()).contains("E7");
        assertThat(stored.masked()).isEmpty();
        Member payroll =
                member("pay", "payroll", List.of("member.salaryGrade"), Grant.of("member", Action.READ, Scope.ALL));
        assertThat(as("pay").records().get(MemberTable.TYPE, payroll.id()).salaryGrade())
                .contains("E7");
    }

    @Test
    void theJournalIsNotABackDoor() {
        member("li", "most", Grant.everywhere(Action.READ, Scope.OWN), Grant.everywhere(Action.UPDATE, Scope.OWN));
        member("audit", "auditor", Grant.of("journalEntry", Action.READ, Scope.ALL));
        assertThat(as("li").records().find(Selection.of(JournalTable.TYPE))).isEmpty();
        Member li = setup.team().memberOf(ActorId.of("li")).orElseThrow();
        assertThat(as("li").journal().historyOf(MemberTable.TYPE, li.id()).items())
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.changes().toString()).doesNotContain("E7");
                    assertThat(item.entry().after()).isEmpty();
                    assertThat(item.entry().payload()).isEmpty();
                });
        assertThat(as("audit").records().count(JournalTable.TYPE, Condition.all()))
                .isPositive();
    }

    @Test
    void badGrantsAreAllNamed() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> setup.access()
                        .defineRole(
                                "bad",
                                LocalizedText.of("bad"),
                                List.of(Grant.of("moon", Action.READ, Scope.ALL)),
                                List.of("member.name", "x")))
                .satisfies(invalid -> assertThat(invalid.problems()).hasSize(3));
        Member li = member("li", "shared", read(Scope.SHARED));
        Deal deal = deal("pump", Optional.empty());
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> setup.access()
                        .share(ref(deal), Grantee.member(li.id()), Set.of(Action.CREATE), Optional.of(Company.NOW)))
                .satisfies(invalid -> assertThat(invalid.problems()).hasSize(2));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> setup.access().grantRole(li.id(), "nothing", DateRange.since(START)));
    }
}
