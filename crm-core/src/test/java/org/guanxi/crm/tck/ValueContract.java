package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanxi.crm.tck.Specimens.id;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Storage;

/** What no store may keep is refused, all of it at once; what every store must keep is kept to its last digit. */
public interface ValueContract extends StorageContract {

    @Example
    default void everyBadValueIsNamedAndNothingIsStored() {
        TenantId tenant = emptyTenant();
        Invalid refusal = refused(tenant, session -> session.insertAll(SpecimenTable.TYPE, List.of(bad())));
        assertThat(refusal.problems())
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "specimen.name text.empty",
                        "specimen.nickname text.not-allowed",
                        "specimen.code text.not-allowed",
                        "specimen.room text.too-long",
                        "specimen.amount number.too-precise",
                        "specimen.ratio number.too-large",
                        "specimen.seen value.not-canonical",
                        "specimen.price number.too-large",
                        "custom." + CustomFields.TEXT.id() + " text.empty",
                        "custom." + CustomFields.DECIMAL.id() + " value.not-canonical");
        assertThat(count(tenant, SpecimenTable.TYPE)).isZero();
    }

    @Example
    default void oneBadRecordKeepsTheOthersOut() {
        TenantId tenant = emptyTenant();
        refused(
                tenant,
                session -> session.insertAll(
                        SpecimenTable.TYPE,
                        List.of(
                                specimen(1).build(),
                                specimen(2).name("").build(),
                                specimen(3).build())));
        assertThat(count(tenant, SpecimenTable.TYPE)).isZero();
    }

    @Example
    default void anUpdateToABadValueChangesNothing() {
        TenantId tenant = emptyTenant();
        Specimen before =
                stored(tenant, SpecimenTable.TYPE, specimen(1).build()).get(0);
        refused(
                tenant,
                session -> session.update(
                        SpecimenTable.TYPE,
                        Specimen.builder().from(before).name("\u0000").mass(9).build()));
        assertThat(in(tenant, session -> session.get(SpecimenTable.TYPE, id(1))).orElseThrow())
                .isEqualTo(before);
    }

    @Example
    default void theGreatestAndTheLongestValuesAreKept() {
        TenantId tenant = emptyTenant();
        Specimen greatest = specimen(1)
                .name("𠮷".repeat(200))
                .amount(new BigDecimal("-99999999999999999999.99999999"))
                .ratio(new BigDecimal("99999.9999"))
                .price(Money.of("-999999999999999.9999", "USD"))
                .mass(Long.MIN_VALUE)
                .height(Long.MAX_VALUE)
                .shelf(Integer.MIN_VALUE)
                .seen(Instant.parse("9999-12-31T23:59:59.999999Z"))
                .startsAt(Instant.parse("1000-01-01T00:00:00.000001Z"))
                .pieces(List.of(
                        new Piece("\u0001\u001f\"\\𠮷", java.util.Optional.empty(), List.of(" ", "a ", "</script>"))))
                .custom(CustomValues.of(List.of(
                        CustomFields.TEXT.value("𠮷".repeat(4000)),
                        CustomFields.WHOLE.value(Long.MIN_VALUE),
                        CustomFields.DECIMAL.value(new BigDecimal("99999999999999999999.99999999")))))
                .build();
        Specimen stored = stored(tenant, SpecimenTable.TYPE, greatest).get(0);
        assertThat(stored).isEqualTo(SpecimenTable.TYPE.withVersion(greatest, 1));
        assertThat(in(tenant, session -> session.get(SpecimenTable.TYPE, id(1))).orElseThrow())
                .isEqualTo(stored);
    }

    @Example
    default void decimalsAreStoredWithoutTrailingZeros() {
        TenantId tenant = emptyTenant();
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1)
                        .amount(new BigDecimal("1.00"))
                        .ratio(new BigDecimal("0.000"))
                        .build(),
                specimen(2).amount(new BigDecimal("1E+2")).build());
        Specimen first =
                in(tenant, session -> session.get(SpecimenTable.TYPE, id(1))).orElseThrow();
        Specimen second =
                in(tenant, session -> session.get(SpecimenTable.TYPE, id(2))).orElseThrow();
        assertThat(first.amount()).isEqualTo(new BigDecimal("1"));
        assertThat(first.ratio()).contains(BigDecimal.ZERO);
        assertThat(second.amount()).isEqualTo(new BigDecimal("100"));
    }

    private Invalid refused(TenantId tenant, Storage.Work<?> work) {
        return catchThrowableOfType(Invalid.class, () -> in(tenant, work));
    }

    private static Specimen bad() {
        return specimen(1)
                .name("")
                .nickname("a\u0000b")
                .code("\uD842")
                .room("x".repeat(61))
                .amount(new BigDecimal("0.000000001"))
                .ratio(new BigDecimal("100000"))
                .seen(Instant.parse("2026-01-01T00:00:00.000000001Z"))
                .price(Money.of("1000000000000000", "CNY"))
                .custom(CustomValues.of(
                        List.of(CustomFields.TEXT.value(""), CustomFields.DECIMAL.value(new BigDecimal("1.00")))))
                .build();
    }
}
