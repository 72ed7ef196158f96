package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanxi.crm.tck.Specimens.group;
import static org.guanxi.crm.tck.Specimens.id;
import static org.guanxi.crm.tck.Specimens.note;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.util.List;
import net.jqwik.api.Example;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Summary;

/** No operation reaches another tenant's records, whatever ids are guessed. */
public interface TenantContract extends StorageContract {

    @Example
    default void noReadAnswersAnotherTenantsRecords() {
        in(strangerToAFullTenant(), session -> {
            assertThat(session.tenant()).isNotNull();
            assertThat(session.get(SpecimenTable.TYPE, id(1))).isEmpty();
            assertThat(session.read(Specimen.class, id(1))).isEmpty();
            assertThat(session.getAll(SpecimenTable.TYPE, List.of(id(1), id(2))))
                    .isEmpty();
            assertThat(session.hold(SpecimenTable.TYPE, List.of(id(1)))).isEmpty();
            assertThat(session.find(Selection.of(SpecimenTable.TYPE))).isEmpty();
            assertThat(session.find(Selection.of(SpecimenTable.TYPE).where(SpecimenTable.CODE.is("C-1"))))
                    .isEmpty();
            assertThat(session.stream(Selection.of(SpecimenTable.TYPE), 10)).isEmpty();
            assertThat(session.count(SpecimenTable.TYPE, Condition.all())).isZero();
            assertThat(session.hasAny(SpecimenNote.class, Condition.all())).isFalse();
            return null;
        });
    }

    @Example
    default void noConditionFollowsAReferenceIntoAnotherTenant() {
        TenantId stranger = strangerToAFullTenant();
        stored(
                stranger,
                SpecimenTable.TYPE,
                specimen(7).family(id(1)).build(),
                specimen(1).build());
        in(stranger, session -> {
            assertThat(found(session, SpecimenTable.FAMILY.via(Condition.all())))
                    .isZero();
            assertThat(found(session, SpecimenTable.FAMILY.via(SpecimenGroupTable.PARENT.hasAny(Condition.all()))))
                    .isZero();
            assertThat(found(session, SpecimenNoteTable.SUBJECT.hasAny(SpecimenTable.TYPE, Condition.all())))
                    .isZero();
            assertThat(found(session, SpecimenNoteTable.MENTIONS.hasAny(Condition.all())))
                    .isZero();
            assertThat(found(session, SpecimenTable.FAMILY.via(Condition.all()).not()))
                    .isEqualTo(2);
            return null;
        });
    }

    private static long found(StorageSession session, Condition<Specimen> where) {
        return session.count(SpecimenTable.TYPE, where);
    }

    @Example
    default void noSummaryReachesIntoAnotherTenant() {
        TenantId stranger = strangerToAFullTenant();
        stored(stranger, SpecimenTable.TYPE, specimen(7).family(id(1)).mass(7).build());
        Grouping<Specimen, String> family = Grouping.by(SpecimenTable.FAMILY.to(SpecimenGroupTable.NAME));
        Measure<Specimen, Long> count = Measure.count();

        List<Summary.Row> rows = in(
                stranger,
                session -> session.summarize(
                        Summary.of(SpecimenTable.TYPE).groupBy(family).measure(count)));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(family)).isEmpty();
        assertThat(rows.get(0).count(count)).isEqualTo(1);
    }

    @Example
    default void noWriteReachesAnotherTenantsRecords() {
        TenantId owner = emptyTenant();
        List<Specimen> before = stored(owner, SpecimenTable.TYPE, specimen(1).build());
        TenantId stranger = emptyTenant();

        assertThatThrownBy(() -> in(
                        stranger,
                        session -> session.update(
                                SpecimenTable.TYPE,
                                specimen(1).version(1).name("taken").build())))
                .isInstanceOf(StaleVersion.class);
        Storage.Work<Void> deletion = session -> {
            session.delete(SpecimenTable.TYPE, before.get(0));
            return null;
        };
        assertThatThrownBy(() -> in(stranger, deletion)).isInstanceOf(StaleVersion.class);
        stored(stranger, SpecimenTable.TYPE, specimen(1).name("of the stranger").build());

        List<Specimen> after = in(owner, session -> session.find(Selection.of(SpecimenTable.TYPE)));
        assertThat(after).isEqualTo(before);
    }

    private TenantId strangerToAFullTenant() {
        TenantId full = emptyTenant();
        stored(
                full,
                SpecimenGroupTable.TYPE,
                group(1).parent(id(2)).build(),
                group(2).parent(id(1)).build());
        stored(
                full,
                SpecimenTable.TYPE,
                specimen(1).code("C-1").family(id(1)).build(),
                specimen(2).twin(id(1)).build());
        stored(
                full,
                SpecimenNoteTable.TYPE,
                note(1, id(1)).mentions(id(7)).build(),
                note(2, id(7)).build());
        return emptyTenant();
    }
}
