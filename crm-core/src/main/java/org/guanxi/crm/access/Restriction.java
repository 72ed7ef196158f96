package org.guanxi.crm.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.error.Forbidden;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;

/**
 * Cuts what a caller asks for down to what the caller may read: the right of each kind is joined to the root and to every record
 * that a {@code via}, a {@code hasAny} or a path touches, so that what may not be seen counts as absent. Pure.
 */
public final class Restriction {

    private final Rights rights;
    private final Catalogue catalogue;

    /** Cuts by these rights. */
    public Restriction(Rights rights, Catalogue catalogue) {
        this.rights = rights;
        this.catalogue = catalogue;
    }

    /**
     * The condition, of the readable records only.
     *
     * @throws Forbidden {@code access.withheld} if it asks for an attribute that is withheld
     */
    public <E extends Entity<E>> Condition<E> condition(EntityType<E> type, Condition<E> asked) {
        return rights.on(type, Action.READ).and(cut(asked));
    }

    /**
     * The selection, of the readable records only; errors as {@link #condition}.
     *
     * @throws org.guanxi.crm.error.Invalid {@code selection.too-many-fields} if it names more than five custom fields
     */
    public <E extends Entity<E>> Selection<E> selection(Selection<E> asked) {
        asked.order().forEach(step -> check(step.field()));
        CustomFieldsAsked.check(asked);
        return withWhere(asked, condition(asked.type(), asked.where()));
    }

    private static <E extends Entity<E>> Selection<E> withWhere(Selection<E> asked, Condition<E> where) {
        List<Order<E>> order = asked.order();
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type, only read
        Selection<E> cut = Selection.of(asked.type())
                .where(where)
                .orderBy(order.toArray(new Order[0]))
                .limit(asked.limit());
        return asked.after().map(cut::after).orElse(cut);
    }

    /** The summary over the readable records only; errors as {@link #condition}. */
    public <E extends Entity<E>> Summary<E> summary(Summary<E> asked) {
        return asked.changed(condition(asked.type(), asked.where()), this::grouping, this::measure);
    }

    private <E, V> Grouping<E, V> grouping(Grouping<E, V> asked) {
        return new Grouping<>(path(asked.path()), asked.bucket(), asked.decoder());
    }

    private <E, V> Measure<E, V> measure(Measure<E, V> asked) {
        Optional<Path<E, ?>> path = asked.path().map(this::path);
        return new Measure<>(asked.name(), asked.function(), path, cut(asked.where()), asked.decoder());
    }

    private <E> Path<E, ?> path(Path<E, ?> asked) {
        check(asked.end().field());
        if (asked instanceof ScalarAttribute<E, ?>) {
            return asked;
        }
        List<Path.Hop<?, ?>> hops = new ArrayList<>();
        for (Path.Hop<?, ?> hop : asked.hops()) {
            check(hop.reference().field());
            hops.add(hop(hop));
        }
        return new Path.Route<>(hops, asked.end());
    }

    private <E extends Entity<E>, T extends Entity<T>> Path.Hop<E, T> hop(Path.Hop<E, T> hop) {
        EntityType<T> target = catalogue.type(hop.reference().target());
        return new Path.Hop<>(hop.reference(), rights.on(target, Action.READ).and(cut(hop.visible())));
    }

    private <E> Condition<E> cut(Condition<E> asked) {
        if (asked instanceof Condition.And<E> and) {
            return Condition.allOf(and.parts().stream().map(this::cut).toList());
        } else if (asked instanceof Condition.Or<E> or) {
            return Condition.anyOf(or.parts().stream().map(this::cut).toList());
        } else if (asked instanceof Condition.Not<E> not) {
            return cut(not.condition()).not();
        } else if (asked instanceof Condition.Via<?, ?>) {
            return via(asked);
        } else if (asked instanceof Condition.HasAny<?, ?>) {
            return hasAny(asked);
        } else if (asked instanceof Condition.Compare<E> compare) {
            check(compare.field());
        } else if (asked instanceof Condition.CompareFields<E> compare) {
            check(compare.left());
            check(compare.right());
        } else if (asked instanceof Condition.In<E> in) {
            check(in.field());
        } else if (asked instanceof Condition.Absent<E> absent) {
            check(absent.field());
        } else if (asked instanceof Condition.TextMatch<E> match) {
            check(match.field());
        }
        return asked;
    }

    @SuppressWarnings("unchecked") // a condition of E that is a Via is a Via of E
    private <E> Condition<E> via(Condition<E> asked) {
        return (Condition<E>) cutVia((Condition.Via<?, ?>) asked);
    }

    private <E extends Entity<E>, T extends Entity<T>> Condition<E> cutVia(Condition.Via<E, T> via) {
        check(via.reference().field());
        EntityType<T> target = catalogue.type(via.reference().target());
        return new Condition.Via<>(
                via.reference(), rights.on(target, Action.READ).and(cut(via.condition())));
    }

    @SuppressWarnings("unchecked") // a condition of E that is a HasAny is a HasAny of E
    private <E> Condition<E> hasAny(Condition<E> asked) {
        return (Condition<E>) cutHasAny((Condition.HasAny<?, ?>) asked);
    }

    private <E extends Entity<E>, C extends Entity<C>> Condition<E> cutHasAny(Condition.HasAny<E, C> hasAny) {
        check(hasAny.link().parentId());
        EntityType<C> child = catalogue.type(hasAny.link().child());
        return new Condition.HasAny<E, C>(
                hasAny.link(), rights.on(child, Action.READ).and(cut(hasAny.condition())));
    }

    private void check(Field<?> field) {
        String owner = field instanceof Field.Stored<?> stored ? stored.owner() : ((Field.Custom<?>) field).owner();
        checkWithheld(catalogue.type(owner), field);
    }

    private <E extends Entity<E>> void checkWithheld(EntityType<E> type, Field<?> field) {
        Set<Attribute<E, ?>> withheld = rights.withheld(type);
        for (Attribute<E, ?> attribute : withheld) {
            boolean isAsked = attribute instanceof ScalarAttribute<E, ?> scalar
                    ? scalar.field().equals(field)
                    : attribute.columns().stream()
                            .anyMatch(column -> column.name().equals(field.name()));
            if (isAsked) {
                throw Forbidden.because("access.withheld", "attribute", attribute.toString());
            }
        }
    }
}
