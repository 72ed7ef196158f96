package org.guanxi.crm.access;

import java.util.HashSet;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Selection;

/** Counts the custom fields that a selection names: each costs a database another look into the table of values. */
final class CustomFieldsAsked {

    private static final int MOST = 5;

    private final Set<Field<?>> fields = new HashSet<>();

    static void check(Selection<?> selection) {
        CustomFieldsAsked asked = new CustomFieldsAsked();
        asked.add(selection.where());
        selection.order().forEach(step -> asked.add(step.field()));
        if (asked.fields.size() > MOST) {
            throw Problems.one("where", "selection.too-many-fields", "count", asked.fields.size(), "maximum", MOST);
        }
    }

    private void add(Field<?> field) {
        if (field instanceof Field.Custom<?>) {
            fields.add(field);
        }
    }

    private void add(Condition<?> condition) {
        if (condition instanceof Condition.And<?> and) {
            and.parts().forEach(this::add);
        } else if (condition instanceof Condition.Or<?> or) {
            or.parts().forEach(this::add);
        } else if (condition instanceof Condition.Not<?> not) {
            add(not.condition());
        } else if (condition instanceof Condition.Via<?, ?> via) {
            add(via.condition());
        } else if (condition instanceof Condition.HasAny<?, ?> hasAny) {
            add(hasAny.condition());
        } else if (condition instanceof Condition.Compare<?> compare) {
            add(compare.field());
        } else if (condition instanceof Condition.CompareFields<?> compare) {
            add(compare.left());
            add(compare.right());
        } else if (condition instanceof Condition.In<?> in) {
            add(in.field());
        } else if (condition instanceof Condition.Absent<?> absent) {
            add(absent.field());
        } else if (condition instanceof Condition.TextMatch<?> match) {
            add(match.field());
        }
    }
}
