package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.CustomFields.DECIMAL;
import static org.guanxi.crm.tck.CustomFields.SEVERAL;
import static org.guanxi.crm.tck.CustomFields.TEXT;
import static org.guanxi.crm.tck.CustomFields.WHOLE;
import static org.guanxi.crm.tck.Specimens.id;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomAttributes;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.storage.TextAttribute;

/** Custom fields are attributes like others. */
public interface CustomFieldContract extends StorageContract {

    @Example
    default void customValuesAreSetChangedAndRemovedWithTheirRecord() {
        TenantId tenant = emptyTenant();
        Specimen first = stored(
                        tenant,
                        SpecimenTable.TYPE,
                        specimen(1)
                                .custom(values(TEXT.value("a"), WHOLE.value(1L)))
                                .build())
                .get(0);
        Specimen second = in(
                tenant,
                session -> session.update(
                        SpecimenTable.TYPE,
                        SpecimenTable.TYPE.withCustom(first, values(TEXT.value("b"), SEVERAL.value("y", "x")))));
        assertThat(read(tenant).custom())
                .isEqualTo(second.custom())
                .isEqualTo(values(TEXT.value("b"), SEVERAL.value("y", "x")));
        assertThat(read(tenant).custom().values(SEVERAL.id())).isEqualTo(List.of("y", "x"));

        Specimen third = in(
                tenant,
                session ->
                        session.update(SpecimenTable.TYPE, SpecimenTable.TYPE.withCustom(second, CustomValues.NONE)));
        assertThat(read(tenant)).isEqualTo(third);
        assertThat(third.custom().isEmpty()).isTrue();
    }

    @Example
    default void aDeletedRecordTakesItsCustomValuesWithIt() {
        TenantId tenant = emptyTenant();
        Specimen first = stored(
                        tenant,
                        SpecimenTable.TYPE,
                        specimen(1)
                                .custom(values(TEXT.value("a"), CustomFields.UNIQUE.value("u")))
                                .build())
                .get(0);
        in(tenant, session -> {
            session.delete(SpecimenTable.TYPE, first);
            session.insert(SpecimenTable.TYPE, specimen(1).build());
            return session.insert(
                    SpecimenTable.TYPE,
                    specimen(2).custom(values(CustomFields.UNIQUE.value("u"))).build());
        });
        assertThat(read(tenant).custom().isEmpty()).isTrue();
    }

    @Example
    default void aConditionIsMetByAnyOfSeveralValuesAndAnOrderGoesByTheFirst() {
        TenantId tenant = emptyTenant();
        TextAttribute<Specimen> several = CustomAttributes.text(SpecimenTable.TYPE, SEVERAL.id());
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).custom(values(SEVERAL.value("m", "a"))).build(),
                specimen(2).custom(values(SEVERAL.value("b", "z"))).build(),
                specimen(3).build());

        assertThat(found(tenant, several.is("a"))).containsExactly("specimen 1");
        assertThat(found(tenant, several.isNot("a"))).containsExactly("specimen 1", "specimen 2");
        assertThat(found(tenant, several.is("a").not())).containsExactly("specimen 2", "specimen 3");
        assertThat(found(tenant, several.above("m"))).containsExactly("specimen 2");
        assertThat(found(tenant, several.in(List.of("z", "y")))).containsExactly("specimen 2");
        assertThat(found(tenant, several.isAbsent())).containsExactly("specimen 3");
        List<Specimen> ordered = in(
                tenant, session -> session.find(Selection.of(SpecimenTable.TYPE).orderBy(several.ascending())));
        assertThat(ordered).extracting(Specimen::name).containsExactly("specimen 3", "specimen 2", "specimen 1");
    }

    @Example
    default void aSummaryGroupsAndMeasuresCustomFields() {
        TenantId tenant = emptyTenant();
        Grouping<Specimen, String> text = Grouping.by(CustomAttributes.text(SpecimenTable.TYPE, TEXT.id()));
        OrderedAttribute<Specimen, BigDecimal> decimal = CustomAttributes.decimal(SpecimenTable.TYPE, DECIMAL.id());
        Measure<Specimen, BigDecimal> sum = Measure.sum(decimal);
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1)
                        .custom(values(TEXT.value("a"), DECIMAL.value(new BigDecimal("1.5"))))
                        .build(),
                specimen(2)
                        .custom(values(TEXT.value("a"), DECIMAL.value(new BigDecimal("2.5"))))
                        .build(),
                specimen(3).custom(values(DECIMAL.value(new BigDecimal("7")))).build());
        List<Summary.Row> rows = in(
                tenant,
                session -> session.summarize(
                        Summary.of(SpecimenTable.TYPE).groupBy(text).measure(sum)));
        assertThat(rows).extracting(row -> row.get(text).orElse("absent")).containsExactly("absent", "a");
        assertThat(rows)
                .extracting(row -> row.get(sum).orElseThrow())
                .containsExactly(new BigDecimal("7"), new BigDecimal("4"));
    }

    private static CustomValues values(CustomValues.Value... values) {
        return CustomValues.of(List.of(values));
    }

    private Specimen read(TenantId tenant) {
        return in(tenant, session -> session.get(SpecimenTable.TYPE, id(1))).orElseThrow();
    }

    private List<String> found(TenantId tenant, Condition<Specimen> where) {
        return in(
                tenant,
                session -> session.find(Selection.of(SpecimenTable.TYPE).where(where)).stream()
                        .map(Specimen::name)
                        .toList());
    }
}
