package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.Specimens.id;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;

/** What is written is read back. */
public interface RoundTripContract extends StorageContract {

    @Property
    default void whatIsWrittenIsReadBackInItsCanonicalForm(@ForAll(supplier = Worlds.class) World world) {
        TenantId tenant = emptyTenant();
        World expected = world.canonical();

        World answered = in(tenant, world::storedBy);

        assertThat(answered).isEqualTo(expected);
        in(tenant, session -> {
            readsBack(session, SpecimenGroupTable.TYPE, expected.groups());
            readsBack(session, SpecimenTable.TYPE, expected.specimens());
            readsBack(session, SpecimenNoteTable.TYPE, expected.notes());
            return null;
        });
    }

    private static <E extends Entity<E>> void readsBack(StorageSession session, EntityType<E> type, List<E> expected) {
        for (E each : expected) {
            assertThat(session.get(type, each.id())).contains(each);
            assertThat(session.read(type.entity(), each.id())).contains(each);
        }
        assertThat(session.getAll(type, expected.stream().map(Entity::id).toList()))
                .isEqualTo(expected);
        assertThat(session.find(Selection.of(type))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property
    default void anUpdateReplacesEveryValue(
            @ForAll(supplier = Worlds.class) World before, @ForAll(supplier = Worlds.class) World after) {
        TenantId tenant = emptyTenant();
        in(tenant, before::storedBy);
        int both = Math.min(before.specimens().size(), after.specimens().size());
        List<Specimen> changed = after.specimens().subList(0, both).stream()
                .map(each -> SpecimenTable.TYPE.withVersion(each, 1))
                .toList();
        List<Specimen> expected = changed.stream()
                .map(each -> SpecimenTable.TYPE.withVersion(SpecimenTable.TYPE.canonical(each), 2))
                .toList();

        List<Specimen> answered = in(tenant, session -> session.updateAll(SpecimenTable.TYPE, changed));

        assertThat(answered).isEqualTo(expected);
        List<Specimen> read = in(
                tenant,
                session -> session.getAll(
                        SpecimenTable.TYPE, expected.stream().map(Entity::id).toList()));
        assertThat(read).isEqualTo(expected);
    }

    @Example
    default void recordsAreAnsweredInTheOrderOfTheIdsAskedForAndMissingOnesLeftOut() {
        TenantId tenant = emptyTenant();
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).build(),
                specimen(2).build(),
                specimen(3).build());

        List<Specimen> read = in(tenant, session -> session.getAll(SpecimenTable.TYPE, List.of(id(3), id(99), id(1))));
        Optional<Specimen> missing = in(tenant, session -> session.get(SpecimenTable.TYPE, id(99)));

        assertThat(read).extracting(Specimen::name).containsExactly("specimen 3", "specimen 1");
        assertThat(missing).isEmpty();
    }

    @Example
    default void noRecordsAtAllCanBeWrittenAndReadAtOnce() {
        in(emptyTenant(), session -> {
            assertThat(session.insertAll(SpecimenTable.TYPE, List.of())).isEmpty();
            assertThat(session.updateAll(SpecimenTable.TYPE, List.of())).isEmpty();
            session.deleteAll(SpecimenTable.TYPE, List.of());
            assertThat(session.getAll(SpecimenTable.TYPE, List.of())).isEmpty();
            assertThat(session.hold(SpecimenTable.TYPE, List.of())).isEmpty();
            return null;
        });
    }

    @Example
    default void aWriteIsReadInTheSameTransaction() {
        in(emptyTenant(), session -> {
            Specimen first = session.insert(SpecimenTable.TYPE, specimen(1).build());
            Specimen second = session.update(
                    SpecimenTable.TYPE,
                    Specimen.builder().from(first).name("changed").build());
            assertThat(session.get(SpecimenTable.TYPE, id(1))).contains(second);
            assertThat(session.find(Selection.of(SpecimenTable.TYPE).where(SpecimenTable.NAME.is("changed"))))
                    .containsExactly(second);
            session.delete(SpecimenTable.TYPE, second);
            assertThat(session.get(SpecimenTable.TYPE, id(1))).isEmpty();
            assertThat(session.insert(SpecimenTable.TYPE, specimen(1).build()).version())
                    .isEqualTo(1);
            return null;
        });
    }

    @Example
    default void fiveThousandRecordsAreWrittenChangedReadAndDeletedAtOnce() {
        TenantId tenant = emptyTenant();
        List<Specimen> many = new ArrayList<>(LongStream.range(0, 5000)
                .mapToObj(number -> specimen(number)
                        .custom(CustomFields.drawn((int) number, dice(number)))
                        .build())
                .toList());
        Collections.reverse(many);

        List<Specimen> first = in(tenant, session -> session.insertAll(SpecimenTable.TYPE, many));
        List<Specimen> second = in(
                tenant,
                session -> session.updateAll(
                        SpecimenTable.TYPE,
                        first.stream()
                                .map(each ->
                                        Specimen.builder().from(each).shelf(7).build())
                                .toList()));
        List<Specimen> read = in(
                tenant,
                session -> session.getAll(
                        SpecimenTable.TYPE, many.stream().map(Specimen::id).toList()));

        assertThat(read).isEqualTo(second).allMatch(each -> each.version() == 2 && each.shelf() == 7);
        in(tenant, session -> {
            session.deleteAll(SpecimenTable.TYPE, second);
            return null;
        });
        assertThat(count(tenant, SpecimenTable.TYPE)).isZero();
    }

    private static Worlds.Dice dice(long number) {
        return new Worlds.Dice(new java.util.Random(number));
    }
}
