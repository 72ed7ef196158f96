package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.util.List;
import net.jqwik.api.Example;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.storage.CustomValues;

/** What is unique is so in its tenant, where it is present. */
public interface UniqueContract extends StorageContract {

    @Example
    default void aUniqueValueIsTakenOnceInATenant() {
        TenantId tenant = emptyTenant();
        stored(tenant, SpecimenTable.TYPE, specimen(1).code("C-1").build());

        Duplicate refusal = refused(tenant, specimen(2).code("C-1").build());

        assertThat(refusal.kind()).isEqualTo("specimen");
        assertThat(refusal.attributes()).containsExactly("code");
        assertThat(refusal.values()).isEqualTo(List.of("C-1"));
        assertThat(count(tenant, SpecimenTable.TYPE)).isEqualTo(1);
    }

    @Example
    default void anUpdateCannotTakeAUniqueValueEither() {
        TenantId tenant = emptyTenant();
        List<Specimen> before = stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).code("C-1").build(),
                specimen(2).code("C-2").build());

        Duplicate refusal = catchThrowableOfType(
                Duplicate.class,
                () -> in(
                        tenant,
                        session -> session.update(
                                SpecimenTable.TYPE,
                                Specimen.builder()
                                        .from(before.get(1))
                                        .code("C-1")
                                        .build())));

        assertThat(refusal.attributes()).containsExactly("code");
        assertThat(in(
                                tenant,
                                session -> session.get(
                                        SpecimenTable.TYPE, before.get(1).id()))
                        .orElseThrow())
                .isEqualTo(before.get(1));
    }

    @Example
    default void valuesThatDifferInCaseWidthOrTrailingBlanksAreDifferent() {
        TenantId tenant = emptyTenant();
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).code("a").build(),
                specimen(2).code("A").build(),
                specimen(3).code("a ").build(),
                specimen(4).code("ａ").build(),
                specimen(5).code("é").build(),
                specimen(6).code("e\u0301").build());
        assertThat(count(tenant, SpecimenTable.TYPE)).isEqualTo(6);
    }

    @Example
    default void absentValuesDoNotCollideNotEvenInAPair() {
        TenantId tenant = emptyTenant();
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).build(),
                specimen(2).build(),
                specimen(3).room("blue").build(),
                specimen(4).room("blue").build(),
                specimen(5).seat(1).build(),
                specimen(6).seat(1).build(),
                specimen(7).room("blue").seat(1).build(),
                specimen(8).room("blue").seat(2).build());

        Duplicate refusal = refused(tenant, specimen(9).room("blue").seat(2).build());

        assertThat(refusal.attributes()).containsExactly("room", "seat");
        assertThat(refusal.values()).isEqualTo(List.of("blue", 2L));
    }

    @Example
    default void anotherTenantMayHaveTheSameValuesAndIds() {
        Specimen specimen = specimen(1).code("C-1").room("blue").seat(1).build();
        TenantId one = emptyTenant();
        TenantId other = emptyTenant();
        stored(one, SpecimenTable.TYPE, specimen);
        stored(other, SpecimenTable.TYPE, specimen);
        assertThat(count(one, SpecimenTable.TYPE)).isEqualTo(1);
        assertThat(count(other, SpecimenTable.TYPE)).isEqualTo(1);
    }

    @Example
    default void aUniqueValueIsFreeAgainWhenItIsGivenUpOrDeleted() {
        TenantId tenant = emptyTenant();
        List<Specimen> before = stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).code("C-1").build(),
                specimen(2).code("C-2").build());
        in(tenant, session -> {
            session.update(
                    SpecimenTable.TYPE, specimen(1).version(1).code("C-3").build());
            session.delete(SpecimenTable.TYPE, before.get(1));
            return session.insertAll(
                    SpecimenTable.TYPE,
                    List.of(
                            specimen(3).code("C-1").build(),
                            specimen(4).code("C-2").build()));
        });
        assertThat(count(tenant, SpecimenTable.TYPE)).isEqualTo(3);
    }

    @Example
    default void aUniqueCustomValueIsTakenOnceInATenant() {
        TenantId tenant = emptyTenant();
        CustomValues taken = CustomValues.of(List.of(CustomFields.UNIQUE.value("X-1")));
        CustomValues free = CustomValues.of(List.of(CustomFields.UNIQUE.value("X-2")));
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).custom(taken).build(),
                specimen(2).custom(free).build());

        Duplicate refusal = refused(tenant, specimen(3).custom(taken).build());

        assertThat(refusal.kind()).isEqualTo("specimen");
        assertThat(refusal.attributes()).containsExactly("custom." + CustomFields.UNIQUE.id());
        assertThat(refusal.values()).isEqualTo(List.of("X-1"));
        stored(emptyTenant(), SpecimenTable.TYPE, specimen(3).custom(taken).build());
        stored(tenant, SpecimenGroupTable.TYPE, Specimens.group(1).custom(taken).build());
    }

    private Duplicate refused(TenantId tenant, Specimen specimen) {
        return catchThrowableOfType(Duplicate.class, () -> stored(tenant, SpecimenTable.TYPE, specimen));
    }
}
