package org.guanxi.crm.tck;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Selection;

/** Draws selections of specimens: any condition, up to three steps of order over any fields, any small limit. */
public final class Selections implements ArbitrarySupplier<Selection<Specimen>> {

    @Override
    public Arbitrary<Selection<Specimen>> get() {
        return Combinators.combine(
                        new Conditions().get(), orders(), Arbitraries.integers().between(1, 12))
                .as((where, order, limit) -> Selection.of(SpecimenTable.TYPE)
                        .where(where)
                        .orderBy(order)
                        .limit(limit));
    }

    /** Up to three steps, each over another field. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of a generic type cannot be made otherwise
    static Arbitrary<Order<Specimen>[]> orders() {
        Arbitrary<Order<Specimen>> step = Combinators.combine(Arbitraries.of(fields()), Arbitraries.of(false, true))
                .as(Order::new);
        return step.list().ofMaxSize(3).uniqueElements(Order::field).map(steps ->
                (Order<Specimen>[]) steps.toArray(new Order[0]));
    }

    /** Every column that has an order, and every custom field. */
    static List<Field<Specimen>> fields() {
        List<Field<Specimen>> fields = new ArrayList<>();
        int position = 0;
        for (var column : SpecimenTable.TYPE.columns()) {
            int at = position++;
            if (column.kind() != Kind.JSON && !column.name().equals("version")) {
                fields.add(new Field.Stored<>(
                        SpecimenTable.TYPE.kind(),
                        column,
                        at,
                        each -> SpecimenTable.TYPE.encode(each)[at]));
            }
        }
        for (CustomFields custom : CustomFields.values()) {
            fields.add(custom.of(SpecimenTable.TYPE));
        }
        return fields;
    }
}
