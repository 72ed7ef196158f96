package org.guanxi.crm.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.customfield.CustomField;
import org.guanxi.crm.customfield.CustomFields;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;

/** Finds the fields that definitions name, custom fields included; reads those of each kind once. For one report. */
final class Fields {

    private static final int DEEPEST = 8;
    private static final String CUSTOM = "custom";

    private final CrmSession session;
    private final Catalogue catalogue;
    private final Map<String, CustomFields<?>> custom = new HashMap<>();

    Fields(CrmSession session) {
        this.session = session;
        this.catalogue = session.records().catalogue();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The field of this name; empty if there is none. */
    <E extends Entity<E>> Optional<Found<E>> find(EntityType<E> type, String name) {
        List<String> steps = steps(name);
        return steps.size() > DEEPEST ? Optional.empty() : find(type, steps);
    }

    /** The parts of a name; those of a custom field are one. */
    static List<String> steps(String name) {
        List<String> steps = new ArrayList<>();
        boolean isCustom = false;
        for (String part : name.split("\\.", -1)) {
            if (isCustom) {
                steps.set(steps.size() - 1, CUSTOM + "." + part);
                isCustom = false;
            } else {
                steps.add(part);
                isCustom = part.equals(CUSTOM);
            }
        }
        return steps;
    }

    private <E extends Entity<E>> Optional<Found<E>> find(EntityType<E> type, List<String> steps) {
        if (steps.size() == 1) {
            return steps.get(0).startsWith(CUSTOM + ".") ? custom(type, steps.get(0)) : own(type, steps.get(0));
        }
        return reference(type, steps.get(0)).flatMap(step -> behind(step, steps.subList(1, steps.size())));
    }

    /** The reference of this name; empty if there is none. */
    <E extends Entity<E>> Optional<ReferenceAttribute<E, ?>> reference(EntityType<E> type, String name) {
        for (ReferenceAttribute<E, ?> reference : type.references()) {
            if (reference.field().name().equals(name)) {
                return Optional.of(reference);
            }
        }
        return Optional.empty();
    }

    private <E extends Entity<E>, T extends Entity<T>> Optional<Found<E>> behind(
            ReferenceAttribute<E, T> reference, List<String> steps) {
        return find(catalogue.type(reference.target()), steps).map(found -> found.behind(reference));
    }

    private static <E extends Entity<E>> Optional<Found<E>> own(EntityType<E> type, String name) {
        for (Attribute<E, ?> attribute : type.attributes()) {
            if (attribute instanceof MoneyAttribute<?>) {
                @SuppressWarnings("unchecked") // an attribute of E that is money is money of E
                MoneyAttribute<E> money = (MoneyAttribute<E>) attribute;
                if (money.amount().field().name().equals(name)) {
                    return Optional.of(amount(money, name));
                }
            }
        }
        for (ScalarAttribute<E, ?> scalar : type.scalars()) {
            if (scalar.field().name().equals(name) && scalar.field().kind().isOrdered()) {
                return Optional.of(Found.of(scalar));
            }
        }
        return Optional.empty();
    }

    private static <E extends Entity<E>> Found<E> amount(MoneyAttribute<E> money, String query) {
        Path<E, String> currency = money.currency();
        return new Found<>(money.amount(), query, Optional.of(currency), false);
    }

    /** A custom field by its key or, as typed paths name it, by its id. */
    private <E extends Entity<E>> Optional<Found<E>> custom(EntityType<E> type, String name) {
        if (!type.hasCustomFields()) {
            return Optional.empty();
        }
        CustomFields<E> fields = customOf(type);
        Map<String, ScalarAttribute<E, ?>> attributes = fields.attributes();
        for (CustomField field : fields.definitions()) {
            ScalarAttribute<E, ?> attribute = fields.attribute(field.fieldKey());
            boolean isMoney = field.definition().type() == FieldType.MONEY;
            if (isMoney && isCalled(name, field.path() + "Currency", attributes)) {
                ScalarAttribute<E, String> currency =
                        fields.money(field.fieldKey()).currency();
                return Optional.of(new Found<>(currency, field.path() + "Currency", Optional.empty(), false));
            } else if (name.equals(field.path())
                    || name.equals(attribute.field().name())) {
                boolean hasMany = field.definition().type() == FieldType.CHOICES;
                return Optional.of(
                        isMoney
                                ? amount(fields.money(field.fieldKey()), field.path())
                                : new Found<>(attribute, field.path(), Optional.empty(), hasMany));
            }
        }
        return Optional.empty();
    }

    private static boolean isCalled(
            String name, String query, Map<String, ? extends ScalarAttribute<?, ?>> attributes) {
        ScalarAttribute<?, ?> attribute = attributes.get(query);
        return name.equals(query)
                || (attribute != null && name.equals(attribute.field().name()));
    }

    @SuppressWarnings("unchecked") // kept under the kind of the type
    private <E extends Entity<E>> CustomFields<E> customOf(EntityType<E> type) {
        return (CustomFields<E>) custom.computeIfAbsent(
                type.kind(), kind -> session.customFields().of(type));
    }
}
