package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanxi.crm.tck.Specimens.group;
import static org.guanxi.crm.tck.Specimens.id;
import static org.guanxi.crm.tck.Specimens.note;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage.Health;
import org.guanxi.crm.storage.Summary;

/** What the properties say of all conditions and orders, said of the ones that are got wrong most. */
public interface ConditionContract extends StorageContract {

    @Example
    default void onlyAbsenceIsTrueOfWhatIsAbsentAndNegationIsPlain() {
        TenantId tenant = emptyTenant();
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).nickname("a").build(),
                specimen(2).nickname("b").build(),
                specimen(3).build());
        assertThat(found(tenant, SpecimenTable.NICKNAME.is("a"))).containsExactly("specimen 1");
        assertThat(found(tenant, SpecimenTable.NICKNAME.isNot("a"))).containsExactly("specimen 2");
        assertThat(found(tenant, SpecimenTable.NICKNAME.is("a").not())).containsExactly("specimen 2", "specimen 3");
        assertThat(found(tenant, SpecimenTable.NICKNAME.in(List.of("a", "b")).not()))
                .containsExactly("specimen 3");
        assertThat(found(tenant, SpecimenTable.NICKNAME.contains("a").not()))
                .containsExactly("specimen 2", "specimen 3");
        assertThat(found(tenant, SpecimenTable.NICKNAME.below(SpecimenTable.NAME)))
                .containsExactly("specimen 1", "specimen 2");
        assertThat(found(tenant, SpecimenTable.NICKNAME.isAbsent())).containsExactly("specimen 3");
        assertThat(found(
                        tenant,
                        SpecimenTable.NICKNAME
                                .is("a")
                                .and(SpecimenTable.NICKNAME.is("b"))
                                .not()))
                .hasSize(3);
    }

    @Example
    default void noCharacterOfATextMeansAnythingButItself() {
        TenantId tenant = emptyTenant();
        List<Specimen> specimens = new ArrayList<>();
        for (String text : Samples.TEXTS) {
            specimens.add(specimen(specimens.size()).name(text).build());
        }
        in(tenant, session -> session.insertAll(SpecimenTable.TYPE, specimens));
        for (String text : Samples.TEXTS) {
            assertThat(found(tenant, SpecimenTable.NAME.is(text))).containsExactly(text);
            assertThat(found(tenant, SpecimenTable.NAME.startsWith(text)))
                    .containsExactlyInAnyOrderElementsOf(Samples.TEXTS.stream()
                            .filter(each -> each.startsWith(text))
                            .toList());
            assertThat(found(tenant, SpecimenTable.NAME.contains(text)))
                    .containsExactlyInAnyOrderElementsOf(Samples.TEXTS.stream()
                            .filter(each -> each.contains(text))
                            .toList());
        }
    }

    @Example
    default void textIsOrderedByCodePointAndAbsentComesFirst() {
        TenantId tenant = emptyTenant();
        List<String> inOrder = List.of(" ", "A", "B", "a", "a ", "ab", "b", "é", "上", "\uE000", "Ａ", "\uFFFD", "𠮷");
        List<Specimen> specimens = new ArrayList<>(List.of(specimen(0).build()));
        for (int i = inOrder.size(); i > 0; i--) {
            specimens.add(specimen(i).nickname(inOrder.get(i - 1)).build());
        }
        in(tenant, session -> session.insertAll(SpecimenTable.TYPE, specimens));
        Selection<Specimen> all = Selection.of(SpecimenTable.TYPE);

        List<Specimen> ascending = in(tenant, session -> session.find(all.orderBy(SpecimenTable.NICKNAME.ascending())));
        List<Specimen> descending =
                in(tenant, session -> session.find(all.orderBy(SpecimenTable.NICKNAME.descending())));

        List<Specimen> reversed = new ArrayList<>(descending);
        java.util.Collections.reverse(reversed);
        assertThat(ascending.get(0).nickname()).isEmpty();
        assertThat(ascending.stream().skip(1).map(each -> each.nickname().orElseThrow()))
                .containsExactlyElementsOf(inOrder);
        assertThat(reversed).isEqualTo(ascending);
    }

    @Example
    default void idsAreOrderedUnsigned() {
        TenantId tenant = emptyTenant();
        for (int index = 0; index < 16; index++) {
            stored(
                    tenant,
                    SpecimenTable.TYPE,
                    specimen(index).id(Samples.id(index)).build());
        }
        List<Specimen> found = in(tenant, session -> session.find(Selection.of(SpecimenTable.TYPE)));
        assertThat(found).extracting(each -> each.id().toString()).isSorted().hasSize(16);
    }

    @Example
    default void rangesOfOneKeyThatMeetAreFoundAndThoseThatOnlyTouchAreNot() {
        TenantId tenant = emptyTenant();
        Instant noon = Instant.parse("2026-06-01T12:00:00Z");
        for (int hour = 0; hour < 6; hour++) {
            Instant start = noon.plusSeconds(3600L * hour);
            stored(
                    tenant,
                    SpecimenTable.TYPE,
                    specimen(hour)
                            .room("blue")
                            .startsAt(start)
                            .endsAt(start.plusSeconds(3600))
                            .build(),
                    specimen(hour + 10)
                            .room("red")
                            .startsAt(start)
                            .endsAt(start.plusSeconds(3600))
                            .build());
        }
        Condition<Specimen> meets = SpecimenTable.ROOM
                .is("blue")
                .and(SpecimenTable.STARTS_AT.below(noon.plusSeconds(3 * 3600)))
                .and(SpecimenTable.ENDS_AT.above(noon.plusSeconds(3600)));
        assertThat(found(tenant, meets)).containsExactly("specimen 1", "specimen 2");
    }

    @Example
    default void recordsAreFoundByWhatTheyNameAndByWhatNamesThem() {
        TenantId tenant = emptyTenant();
        stored(
                tenant,
                SpecimenGroupTable.TYPE,
                group(1).level(1).build(),
                group(2).level(2).parent(id(1)).build());
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).family(id(1)).build(),
                specimen(2).family(id(2)).build(),
                specimen(3).family(id(99)).build(),
                specimen(4).build());
        stored(
                tenant,
                SpecimenNoteTable.TYPE,
                note(1, id(2)).stars(5).build(),
                note(2, id(4)).build());
        Condition<SpecimenGroup> first = SpecimenGroupTable.LEVEL.is(1);

        assertThat(found(tenant, SpecimenTable.FAMILY.via(first))).containsExactly("specimen 1");
        assertThat(found(tenant, SpecimenTable.FAMILY.via(SpecimenGroupTable.PARENT.via(first))))
                .containsExactly("specimen 2");
        assertThat(found(tenant, SpecimenTable.FAMILY.via(Condition.all()).not()))
                .containsExactly("specimen 3", "specimen 4");
        assertThat(found(
                        tenant,
                        SpecimenNoteTable.SUBJECT.hasAny(SpecimenTable.TYPE, SpecimenNoteTable.STARS.atLeast(4))))
                .containsExactly("specimen 2");
        assertThat(found(
                        tenant,
                        SpecimenNoteTable.SUBJECT
                                .hasAny(SpecimenTable.TYPE, Condition.all())
                                .not()))
                .containsExactly("specimen 1", "specimen 3");
    }

    @Example
    default void aPageHasFromOneToAThousandRecords() {
        in(emptyTenant(), session -> {
            Selection<Specimen> all = Selection.of(SpecimenTable.TYPE);
            assertThatThrownBy(() -> all.limit(0)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> all.limit(1001)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> session.stream(all, 0).toList()).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> session.stream(all, 1001).toList()).isInstanceOf(Invalid.class);
            return null;
        });
    }

    @Example
    default void aStreamIsNotCutAtThePage() {
        TenantId tenant = emptyTenant();
        List<SpecimenNote> notes = new ArrayList<>();
        for (int number = 0; number < 2345; number++) {
            notes.add(note(number, id(1)).stars(number % 5).build());
        }
        List<Long> numbers = in(tenant, session -> {
            session.insertAll(SpecimenNoteTable.TYPE, notes);
            return session.stream(
                            Selection.of(SpecimenNoteTable.TYPE)
                                    .where(SpecimenNoteTable.STARS.above(0))
                                    .orderBy(SpecimenNoteTable.STARS.descending()),
                            1000)
                    .map(each -> each.id().uuid().getLeastSignificantBits())
                    .toList();
        });
        assertThat(numbers).hasSize(2345 - 469).doesNotHaveDuplicates();
    }

    @Example
    default void aStorageThatIsOpenIsUpAndExplainsWhatItWouldDo() {
        TenantId tenant = emptyTenant();
        Health health = storage().check();
        assertThat(health.isUp()).as(health.detail()).isTrue();
        assertThat(storage()
                        .explain(
                                tenant,
                                Selection.of(SpecimenTable.TYPE)
                                        .where(SpecimenTable.FAMILY.via(SpecimenGroupTable.NAME.is("a")))))
                .isNotBlank();
        assertThat(storage().explain(tenant, Summary.of(SpecimenTable.TYPE))).isNotBlank();
    }

    private List<String> found(TenantId tenant, Condition<Specimen> where) {
        return in(
                tenant,
                session -> session.find(Selection.of(SpecimenTable.TYPE).where(where)).stream()
                        .map(Specimen::name)
                        .toList());
    }
}
