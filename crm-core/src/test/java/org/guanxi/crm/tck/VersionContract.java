package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanxi.crm.tck.Specimens.id;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.util.List;
import net.jqwik.api.Example;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.error.StaleVersion.Loser;
import org.guanxi.crm.storage.Selection;

/** Who comes too late is told so, and changes nothing. */
public interface VersionContract extends StorageContract {

    @Example
    default void versionsCountFromOne() {
        TenantId tenant = emptyTenant();
        Specimen first = stored(tenant, SpecimenTable.TYPE, specimen(1).build()).get(0);
        Specimen second = in(tenant, session -> session.update(SpecimenTable.TYPE, first));
        Specimen third = in(tenant, session -> session.update(SpecimenTable.TYPE, second));

        assertThat(List.of(first.version(), second.version(), third.version())).containsExactly(1L, 2L, 3L);
        assertThat(third).isEqualTo(SpecimenTable.TYPE.withVersion(first, 3));
    }

    @Example
    default void anIdIsTakenOnce() {
        TenantId tenant = emptyTenant();
        List<Specimen> before = stored(tenant, SpecimenTable.TYPE, specimen(1).build());

        Duplicate refusal = catchThrowableOfType(
                Duplicate.class,
                () -> stored(
                        tenant,
                        SpecimenTable.TYPE,
                        specimen(2).build(),
                        specimen(1).name("other").build()));

        assertThat(refusal.kind()).isEqualTo("specimen");
        assertThat(refusal.attributes()).containsExactly("id");
        assertThat(all(tenant)).isEqualTo(before);
    }

    @Example
    default void anIdIsTakenOnceAlsoWithinOneInsert() {
        TenantId tenant = emptyTenant();
        assertThatThrownBy(() -> stored(
                        tenant,
                        SpecimenTable.TYPE,
                        specimen(1).build(),
                        specimen(1).build()))
                .isInstanceOf(Duplicate.class);
        assertThat(all(tenant)).isEmpty();
    }

    @Example
    default void whatClaimsToBeStoredAlreadyIsNotInserted() {
        TenantId tenant = emptyTenant();
        StaleVersion refusal = catchThrowableOfType(
                StaleVersion.class,
                () -> stored(
                        tenant,
                        SpecimenTable.TYPE,
                        specimen(1).build(),
                        specimen(2).version(3).build()));
        assertThat(refusal.losers()).containsExactly(new Loser("specimen", id(2), 3));
        assertThat(all(tenant)).isEmpty();
    }

    @Example
    default void everyLoserOfAnUpdateIsNamedAndNothingIsChanged() {
        TenantId tenant = emptyTenant();
        List<Specimen> before = fourOfWhichTheSecondIsChanged(tenant);

        StaleVersion refusal = catchThrowableOfType(
                StaleVersion.class,
                () -> in(
                        tenant,
                        session -> session.updateAll(
                                SpecimenTable.TYPE,
                                List.of(
                                        specimen(1).version(1).name("late").build(),
                                        specimen(2).version(1).name("late").build(),
                                        specimen(3).version(2).name("early").build(),
                                        specimen(9).version(1).name("never").build(),
                                        specimen(4).version(0).name("unread").build()))));

        assertThat(refusal.losers())
                .containsExactly(
                        new Loser("specimen", id(2), 1),
                        new Loser("specimen", id(3), 2),
                        new Loser("specimen", id(9), 1),
                        new Loser("specimen", id(4), 0));
        assertThat(all(tenant)).isEqualTo(before);
    }

    @Example
    default void everyLoserOfADeletionIsNamedAndNothingIsDeleted() {
        TenantId tenant = emptyTenant();
        List<Specimen> before = fourOfWhichTheSecondIsChanged(tenant);

        StaleVersion refusal = catchThrowableOfType(
                StaleVersion.class,
                () -> in(tenant, session -> {
                    session.deleteAll(
                            SpecimenTable.TYPE,
                            List.of(
                                    specimen(1).version(1).build(),
                                    specimen(2).version(1).build(),
                                    specimen(9).version(1).build()));
                    return null;
                }));

        assertThat(refusal.losers()).containsExactly(new Loser("specimen", id(2), 1), new Loser("specimen", id(9), 1));
        assertThat(all(tenant)).isEqualTo(before);
    }

    private List<Specimen> fourOfWhichTheSecondIsChanged(TenantId tenant) {
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).build(),
                specimen(2).build(),
                specimen(3).build(),
                specimen(4).build());
        in(
                tenant,
                session -> session.update(
                        SpecimenTable.TYPE,
                        specimen(2).version(1).name("in time").build()));
        return all(tenant);
    }

    private List<Specimen> all(TenantId tenant) {
        return in(tenant, session -> session.find(Selection.of(SpecimenTable.TYPE)));
    }
}
