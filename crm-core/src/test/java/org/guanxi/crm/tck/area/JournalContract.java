package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Rights;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customfield.Choice;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.journal.Change;
import org.guanxi.crm.journal.EventUpcaster;
import org.guanxi.crm.journal.HistoryItem;
import org.guanxi.crm.journal.JournalEntry;
import org.guanxi.crm.journal.JournalQuery;
import org.guanxi.crm.journal.JournalSeal;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.journal.Verification.Reason;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the journal promises, on every adapter. */
public abstract class JournalContract {

    private final Parcels parcels = new Parcels();
    private final String tenant = Parcels.freshTenant();
    private final Storage storage = newStorage();
    private final Crm crm = parcels.builder(storage)
            .offer(EventUpcaster.class, new EventUpcaster("parcel.moved", 1, JournalContract::raised))
            .build();
    private final CrmSession session = Parcels.session(crm, tenant);

    /** A store, possibly used before. */
    protected abstract Storage newStorage();

    private static Map<String, Object> raised(Map<String, Object> first) {
        Map<String, Object> second = new HashMap<>(first);
        second.put("place", first.get("where"));
        second.put("moves", 1L);
        return second;
    }

    @Test
    void theHistoryTellsEveryChangeNewestFirstPageByPage() {
        Parcel parcel = Parcels.handIn(session, "a");
        for (int i = 0; i < 5; i++) {
            parcel = Parcels.move(session, parcel, "stop " + i);
        }
        Page<HistoryItem> first = session.journal().historyOf(ref(parcel), Optional.empty(), 4);
        Page<HistoryItem> second = session.journal().historyOf(ref(parcel), first.next(), 4);
        assertThat(versions(first)).containsExactly(6L, 5L, 4L, 3L);
        assertThat(versions(second)).containsExactly(2L, 1L);
        assertThat(second.next()).isEmpty();
        assertThat(first.items().get(0).entry().actor()).isEqualTo(ActorId.of("li.wei"));
        assertThat(session.journal().readEvent(first.items().get(0).entry()))
                .contains(new ParcelEvent.Moved("stop 4", 5));
    }

    @Test
    void aChangeTellsReadableValuesBeforeAndAfter() {
        Parcel parcel = Parcels.handIn(session, "a");
        Parcel worth = Parcels.change(
                session, with(parcel).worth(Money.of("1.50", "EUR")).build());
        Parcels.change(
                session,
                with(worth).worth(Money.of("2", "EUR")).addStops("Xi'an").build());
        assertThat(session.journal()
                        .historyOf(ParcelTable.TYPE, parcel.id())
                        .items()
                        .get(0)
                        .changes())
                .containsExactlyInAnyOrder(
                        new Change("worth", Optional.of(Money.of("1.50", "EUR")), Optional.of(Money.of("2", "EUR"))),
                        new Change("stops", Optional.empty(), Optional.of(List.of("Xi'an"))));
    }

    @Test
    @Tag("CUS-11")
    void aRecordIsRebuiltAsItWasAtEveryInstant() {
        FieldDefinition.Builder marks =
                FieldDefinition.of(FieldType.CHOICES, "Marks").addChoice(Choice.of("w", "W"));
        for (int i = 0; i < 8; i++) {
            marks.addChoice(Choice.of("v" + i, "V" + i));
        }
        UUID field = session.customFields()
                .define("parcel", "marks", marks.build())
                .id()
                .uuid();
        List<Parcel> states = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        states.add(Parcels.handIn(session, "a"));
        times.add(parcels.clock.instant());
        for (int i = 1; i < 8; i++) {
            parcels.clock.tick(Duration.ofDays(1));
            states.add(Parcels.change(session, variant(states.get(i - 1), i, field)));
            times.add(parcels.clock.instant());
        }
        for (int i = 0; i < 8; i++) {
            assertThat(session.journal()
                            .recordAt(ParcelTable.TYPE, states.get(0).id(), times.get(i)))
                    .contains(states.get(i));
        }
        assertThat(session.journal()
                        .valueAt(
                                ParcelTable.TYPE,
                                states.get(0).id(),
                                ParcelTable.NAME,
                                times.get(3).plusSeconds(60)))
                .contains(states.get(3).name());
        assertThat(session.journal().recordAt(ParcelTable.TYPE, states.get(0).id(), Parcels.START.minusSeconds(1)))
                .isEmpty();
    }

    private static Parcel variant(Parcel before, int i, UUID field) {
        Parcel.Builder next = with(before).name("name " + i);
        if (i % 3 == 0) {
            next.worth(Optional.empty()).custom(CustomValues.NONE).stops(List.of());
        } else {
            next.worth(Money.of(i + ".25", i % 2 == 0 ? "EUR" : "CNY"))
                    .addStops("s" + i)
                    .custom(CustomValues.of(
                            List.of(new CustomValues.Value(field, Kind.TEXT, List.of("v" + i, "w"), false))));
        }
        return next.build();
    }

    @Test
    void aDeletedRecordKeepsItsHistoryAndItsValues() {
        Parcel parcel = Parcels.handIn(session, "gone");
        parcels.clock.tick(Duration.ofHours(1));
        Parcels.discard(session, parcel);
        assertThat(versions(session.journal().historyOf(ParcelTable.TYPE, parcel.id())))
                .containsExactly(2L, 1L);
        assertThat(session.journal().recordAt(ParcelTable.TYPE, parcel.id(), Parcels.START))
                .contains(parcel);
        assertThat(session.journal().recordAt(ParcelTable.TYPE, parcel.id(), parcels.clock.instant()))
                .isEmpty();
    }

    @Test
    void whoMayNotReadARecordReadsNeitherItsHistoryNorItsPast() {
        Parcel secret = Parcels.handIn(session, "secret");
        Parcel open = Parcels.handIn(session, "open");
        Parcels.discard(session, Parcels.handIn(session, "secret"));
        CrmSession other = limited(Set.of());
        assertThatThrownBy(() -> other.journal().historyOf(ParcelTable.TYPE, secret.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.journal().recordAt(ParcelTable.TYPE, secret.id(), Parcels.START))
                .isInstanceOf(NotFound.class);
        assertThat(other.journal()
                        .search(JournalQuery.all(), Optional.empty(), 100)
                        .items())
                .extracting(item -> item.entry().subject())
                .containsOnly(ref(open));
    }

    @Test
    void whatIsWithheldIsLeftOutOfHistoryAndPast() {
        Parcel parcel = Parcels.handIn(session, "open");
        Parcels.change(
                session,
                with(parcel)
                        .name("open")
                        .worth(Money.of("9", "EUR"))
                        .addStops("x")
                        .build());
        CrmSession other = limited(Set.of(ParcelTable.WORTH));
        HistoryItem seen =
                other.journal().historyOf(ParcelTable.TYPE, parcel.id()).items().get(0);
        assertThat(seen.changes()).extracting(Change::attribute).containsExactly("stops");
        assertThat(seen.entry().payload()).isEmpty();
        assertThat(seen.entry().after()).isEmpty();
        assertThat(other.journal().valueAt(ParcelTable.TYPE, parcel.id(), ParcelTable.WORTH, parcels.clock.instant()))
                .isEmpty();
    }

    private CrmSession limited(Set<Attribute<Parcel, ?>> withheld) {
        Rights rights = new Rights() {
            @Override
            @SuppressWarnings("unchecked") // the type asked for is that of parcels
            public <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action) {
                return type.kind().equals("parcel") ? (Condition<E>) ParcelTable.NAME.is("open") : Condition.all();
            }

            @Override
            @SuppressWarnings({"unchecked", "rawtypes"}) // as above
            public <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type) {
                return type.kind().equals("parcel") ? (Set) withheld : Set.of();
            }
        };
        AccessPolicy policy = (actor, now, store, catalogue) -> rights;
        return Parcels.session(
                parcels.builder(storage).policy(AccessPolicy.class, policy).build(), tenant);
    }

    @Test
    void theEntriesOfACommandAreFoundTogetherAndTheSearchIsNarrowed() {
        Parcel parcel = Parcels.handIn(session, "a");
        parcels.clock.tick(Duration.ofHours(1));
        Parcels.move(session, parcel, "x");
        UUID command = session.journal()
                .historyOf(ParcelTable.TYPE, parcel.id())
                .items()
                .get(0)
                .entry()
                .command();
        assertThat(session.journal().entriesOf(command))
                .extracting(item -> item.entry().event())
                .containsExactly("parcel.moved");
        JournalQuery handIns = JournalQuery.all()
                .by(ActorId.of("li.wei"))
                .of("parcel")
                .event("parcel.handed-in")
                .between(Parcels.START, Parcels.START.plusSeconds(1));
        assertThat(session.journal().search(handIns, Optional.empty(), 10).items())
                .hasSize(1);
        assertThat(session.journal()
                        .search(handIns.by(ActorId.of("x")), Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void anEventInAnOldFormIsRaisedToTodays() {
        Parcel parcel = Parcels.handIn(session, "a");
        JournalEntry old = JournalEntry.builder()
                .from(session.journal()
                        .historyOf(ParcelTable.TYPE, parcel.id())
                        .items()
                        .get(0)
                        .entry())
                .event("parcel.moved")
                .eventVersion(1)
                .payload("{\"where\":\"Xi'an\"}")
                .build();
        assertThat(session.journal().readEvent(old)).contains(new ParcelEvent.Moved("Xi'an", 1));
    }

    @Test
    void anUntouchedChainIsIntactAndEveryTamperingIsFound() {
        Parcel parcel = Parcels.handIn(session, "a");
        parcel = Parcels.move(session, Parcels.move(session, parcel, "x"), "y");
        RecordRef record = ref(parcel);
        assertThat(session.journal().verify(record).isIntact()).isTrue();
        assertThat(session.journal().verify(record).entries()).isEqualTo(3);
        assertThat(brokenBy(record, entry -> entry.payload("{}"))).isEqualTo(Reason.CONTENT_ALTERED);
        assertThat(brokenBy(record, entry -> entry.actor(ActorId.of("x")))).isEqualTo(Reason.CHAIN_BROKEN);
        assertThat(brokenBy(record, entry -> entry.subjectVersion(77))).isEqualTo(Reason.MISSING);
        assertThat(brokenBy(record, entry -> entry.payload(Optional.empty()))).isEqualTo(Reason.CONTENT_ALTERED);
        remove(record, 3);
        assertThat(session.journal().verify(record).firstBreak().orElseThrow().reason())
                .isEqualTo(Reason.RECORD_AHEAD);
    }

    /** What the check says of the second entry altered so; it is put back afterwards. */
    private Reason brokenBy(RecordRef record, java.util.function.UnaryOperator<JournalEntry.Builder> change) {
        JournalEntry was = entry(record, 2);
        JournalEntry forged = raw(store -> store.update(
                JournalTable.TYPE,
                change.apply(JournalEntry.builder().from(was)).build()));
        Reason reason =
                session.journal().verify(record).firstBreak().orElseThrow().reason();
        raw(store -> store.update(
                JournalTable.TYPE,
                JournalEntry.builder().from(was).version(forged.version()).build()));
        assertThat(session.journal().verify(record).isIntact()).isTrue();
        return reason;
    }

    private <R> R raw(java.util.function.Function<org.guanxi.crm.storage.StorageSession, R> work) {
        return storage.inTransaction(session.caller().tenant(), work::apply);
    }

    private JournalEntry entry(RecordRef record, long version) {
        return raw(store -> store.find(Selection.of(JournalTable.TYPE)
                        .where(JournalTable.SUBJECT.is(record))
                        .where(JournalTable.SUBJECT_VERSION.is(version))))
                .get(0);
    }

    private void remove(RecordRef record, long version) {
        JournalEntry entry = entry(record, version);
        raw(store -> {
            store.delete(JournalTable.TYPE, entry);
            return true;
        });
    }

    @Test
    void anErasureTakesTheValuesAndLeavesAChainThatVerifies() {
        Parcel parcel = Parcels.handIn(session, "Zhang San");
        parcels.clock.tick(Duration.ofMinutes(10));
        RecordRef record = ref(parcel);
        session.useTransaction(tx -> {
            tx.journal().erase(List.of(record));
            Parcels.change(tx, with(parcel).name("erased").build());
        });
        parcels.clock.tick(Duration.ofMinutes(10));
        Parcels.move(session, Parcels.now(session, parcel.id()).orElseThrow(), "x");
        assertThat(session.journal()
                        .historyOf(ParcelTable.TYPE, parcel.id())
                        .items()
                        .toString())
                .doesNotContain("Zhang San");
        assertThat(session.journal().verify(record).isIntact()).isTrue();
        assertThatThrownBy(() -> session.journal().recordAt(ParcelTable.TYPE, parcel.id(), Parcels.START))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("erased");
        assertThat(session.journal()
                        .valueAt(ParcelTable.TYPE, parcel.id(), ParcelTable.NAME, Parcels.START.plusSeconds(700)))
                .contains("erased");
    }

    @Test
    void sealsFindWhateverIsRemovedOrRewrittenUnderThem() {
        Parcel parcel = Parcels.move(session, Parcels.handIn(session, "a"), "x");
        assertThat(session.journal().seal()).isEmpty();
        parcels.clock.tick(Duration.ofMinutes(2));
        JournalSeal first = session.journal().seal().orElseThrow();
        Parcels.discard(session, parcel);
        parcels.clock.tick(Duration.ofMinutes(2));
        JournalSeal second = session.journal().seal().orElseThrow();
        assertThat(List.of(first.count(), second.count())).containsExactly(2, 1);
        assertThat(session.journal().seal()).contains(second);
        session.journal().erase(List.of(ref(parcel)));
        assertThat(session.journal().verifySeals().isIntact()).isTrue();
        assertThat(session.journal().verifySeals().entries()).isEqualTo(3);
        remove(ref(parcel), 3);
        assertThat(session.journal().verify(ref(parcel)).isIntact()).isTrue();
        assertThat(session.journal().verifySeals().firstBreak().orElseThrow().reason())
                .isEqualTo(Reason.MISSING);
    }

    @Test
    void aSealHoldsAThousandEntriesAndTheNextGoesOn() {
        session.useTransaction(tx -> {
            for (int i = 0; i < 2_100; i++) {
                Parcels.handIn(tx, "p" + i);
            }
        });
        parcels.clock.tick(Duration.ofMinutes(2));
        JournalSeal last = session.journal().seal().orElseThrow();
        assertThat(last.number()).isEqualTo(3);
        assertThat(last.count()).isEqualTo(100);
        assertThat(session.journal().verifySeals().entries()).isEqualTo(2_100);
    }

    private static Parcel.Builder with(Parcel parcel) {
        return Parcel.builder().from(parcel);
    }

    private static RecordRef ref(Parcel parcel) {
        return RecordRef.of("parcel", parcel.id());
    }

    private static List<Long> versions(Page<HistoryItem> page) {
        return page.items().stream().map(item -> item.entry().subjectVersion()).toList();
    }
}
