package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Grant;
import org.guanxi.crm.access.Scope;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.ContactTable;
import org.guanxi.crm.customer.CustomerOverview;
import org.guanxi.crm.customer.SectionItem;
import org.guanxi.crm.customer.TimelineItem;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.interaction.InteractionKind;
import org.guanxi.crm.interaction.InteractionTable;
import org.guanxi.crm.interaction.NewInteraction;
import org.guanxi.crm.memo.Memo;
import org.guanxi.crm.memo.MemoService;
import org.guanxi.crm.memo.MemoTable;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.task.NewTask;
import org.guanxi.crm.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What memos promise, on every adapter. */
@Tag("CAL-10")
public abstract class MemoContract {

    private final Storage storage = newStorage();
    private final Office office = new Office(storage);
    private final MemoService memos = office.anna.memos();

    /** A store, possibly used before. */
    protected abstract Storage newStorage();

    private Memo write(String text) {
        office.clock.tick(java.time.Duration.ofSeconds(1));
        return memos.write(office.customer(), text);
    }

    private List<Id<Memo>> listed() {
        return memos.about(office.customer(), Optional.empty()).items().stream()
                .map(Memo::id)
                .toList();
    }

    private List<Id<Memo>> found(String words) {
        return office.anna.search().search(MemoTable.TYPE, words, 10, Optional.empty()).items().stream()
                .map(Memo::id)
                .toList();
    }

    @Test
    void pinnedMemosComeFirstAndThenTheNewest() {
        Memo old = write("old");
        Memo middle = write("middle");
        Memo young = write("young");
        memos.pin(old.id(), true);
        assertThat(listed()).containsExactly(old.id(), young.id(), middle.id());
        memos.pin(old.id(), false);
        assertThat(listed()).containsExactly(young.id(), middle.id(), old.id());
    }

    @Test
    void aMemoIsFoundByItsWordsUntilTheyChangeOrItIsRemoved() {
        Memo memo = write("决策人 is Mr Wang\nhe likes tea");
        assertThat(memo.heading()).isEqualTo("决策人 is Mr Wang");
        assertThat(found("wang te")).containsExactly(memo.id());
        assertThat(found("决策")).containsExactly(memo.id());
        memos.edit(memo.id(), "coffee");
        assertThat(found("tea")).isEmpty();
        assertThat(found("coff")).containsExactly(memo.id());
        memos.remove(memo.id());
        assertThat(found("coffee")).isEmpty();
        assertThat(listed()).isEmpty();
        RecordRef gone = RecordRef.of("memo", memo.id());
        assertThat(office.anna.journal().historyOf(gone, Optional.empty(), 10).items())
                .hasSize(3);
    }

    @Test
    void aMemoAboutATaskShowsAtTheTasksCustomer() {
        Task task = office.anna
                .tasks()
                .add(NewTask.builder().title("Offer").about(office.customer()).build());
        memos.write(Office.ref(task), "Ask for the volume");
        write("VIP");
        CustomerOverview.Section section = office.anna
                .customers()
                .overview(office.bell, 10)
                .section("memos")
                .orElseThrow();
        assertThat(section.items()).extracting(SectionItem::title).containsExactly("VIP", "Ask for the volume");
        assertThat(office.anna
                        .customers()
                        .overview(office.bell, 10)
                        .section("tasks")
                        .orElseThrow()
                        .items())
                .extracting(SectionItem::title)
                .containsExactly("Offer");
        assertThat(office.anna.customers().timeline(office.bell, 50).items())
                .extracting(TimelineItem::what)
                .contains("memo.written", "task.added");
    }

    @Test
    void badInputIsNamed() {
        assertThat(Complaints.problems(() -> write("x".repeat(10_001)))).containsExactly("memo.text: text.too-long");
        assertThat(Complaints.problems(() -> write("")).get(0)).startsWith("memo.text: text.empty");
        RecordRef nowhere = new RecordRef("customer", UUID.randomUUID());
        assertThat(Complaints.code(() -> memos.write(nowhere, "x"))).isEqualTo("record.not-found");
        assertThat(Complaints.code(() -> memos.write(new RecordRef("moon", UUID.randomUUID()), "x")))
                .isEqualTo("record.not-found");
        assertThat(listed()).isEmpty();
    }

    @Test
    void whoeverMaySeeTheRecordReadsAndWritesButChangesOnlyHisOwn() {
        Office strict = new Office(
                storage, builder -> builder.policy(AccessPolicy.class, AccessPolicy.byRole(ActorId.of("anna"))));
        Memo memo = strict.anna.memos().write(strict.customer(), "by Anna");
        assertThat(Complaints.code(() -> strict.bo.memos().about(strict.customer(), Optional.empty())))
                .isEqualTo("record.not-found");
        List<Grant> grants = List.of(Grant.of("customer", Action.READ, Scope.ALL));
        strict.anna.access().defineRole("reader", LocalizedText.of("Reader"), grants, List.of());
        strict.anna.access().grantRole(strict.boId, "reader", DateRange.since(Office.DAY));
        Memo own = strict.bo.memos().write(strict.customer(), "by Bo");
        assertThat(strict.bo.memos().about(strict.customer(), Optional.empty()).items())
                .extracting(Memo::id)
                .contains(memo.id(), own.id());
        assertThat(Complaints.code(() -> strict.bo.memos().edit(memo.id(), "by nobody")))
                .isEqualTo("access.denied");
        assertThat(strict.bo.memos().edit(own.id(), "by Bo again").editedAt()).isPresent();
    }

    @Test
    @Tag("CUS-09")
    void contactsAndWhatWasSaidWithThemAreFoundByTheirWords() {
        Contact contact = office.anna.contacts().register("王小明", details -> details.title("Head of purchasing"));
        Interaction talk = office.anna
                .interactions()
                .record(NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Talked about the turbine")
                        .with(contact.id()));
        assertThat(office.anna
                        .search()
                        .search(ContactTable.TYPE, "小明", 10, Optional.empty())
                        .items())
                .extracting(Contact::id)
                .containsExactly(contact.id());
        assertThat(office.anna
                        .search()
                        .search(ContactTable.TYPE, "purch", 10, Optional.empty())
                        .items())
                .hasSize(1);
        assertThat(office.anna
                        .search()
                        .search(InteractionTable.TYPE, "turb", 10, Optional.empty())
                        .items())
                .extracting(Interaction::id)
                .containsExactly(talk.id());
    }
}
