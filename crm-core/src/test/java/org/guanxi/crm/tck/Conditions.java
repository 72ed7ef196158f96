package org.guanxi.crm.tck;

import static org.guanxi.crm.tck.SpecimenGroupTable.PARENT;
import static org.guanxi.crm.tck.SpecimenNoteTable.MENTIONS;
import static org.guanxi.crm.tck.SpecimenNoteTable.SUBJECT;
import static org.guanxi.crm.tck.SpecimenTable.FAMILY;
import static org.guanxi.crm.tck.SpecimenTable.ORIGIN;
import static org.guanxi.crm.tck.SpecimenTable.TWIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Condition.Comparison;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.tck.Worlds.Dice;

/** Draws conditions on specimens: leaves of every sort, along references and children, nested three deep. */
public final class Conditions implements ArbitrarySupplier<Condition<Specimen>> {

    @Override
    public Arbitrary<Condition<Specimen>> get() {
        return nested(ofSpecimens(), 3);
    }

    private static <E> Arbitrary<Condition<E>> nested(Arbitrary<Condition<E>> leaf, int depth) {
        return Arbitraries.recursive(() -> leaf, Conditions::grown, 0, depth);
    }

    private static <E> Arbitrary<Condition<E>> grown(Arbitrary<Condition<E>> part) {
        return Arbitraries.oneOf(
                part.map(Condition::not),
                part.map(Condition.Not::new),
                Combinators.combine(part, part).as(Condition::and),
                Combinators.combine(part, part).as(Condition::or),
                part.list().ofMaxSize(3).map(Condition::allOf),
                part.list().ofMaxSize(3).map(Condition::anyOf));
    }

    private static Arbitrary<Condition<Specimen>> ofSpecimens() {
        Arbitrary<Condition<Specimen>> own = ownOfSpecimens();
        Arbitrary<Condition<SpecimenGroup>> group = nested(ofGroups(), 1);
        Arbitrary<Condition<SpecimenNote>> note = nested(ofNotes(own), 1);
        return Arbitraries.frequencyOf(
                Tuple.of(12, own),
                Tuple.of(3, customs(SpecimenTable.TYPE)),
                Tuple.of(1, group.map(FAMILY::via)),
                Tuple.of(1, group.map(ORIGIN::via)),
                Tuple.of(1, own.map(TWIN::via)),
                Tuple.of(1, own.map(TWIN::hasAny)),
                Tuple.of(1, note.map(MENTIONS::hasAny)),
                Tuple.of(1, note.map(condition -> SUBJECT.hasAny(SpecimenTable.TYPE, condition))));
    }

    private static Arbitrary<Condition<Specimen>> ownOfSpecimens() {
        List<Arbitrary<Condition<Specimen>>> leaves = new ArrayList<>();
        leaves.add(Arbitraries.of(Condition.all(), Condition.none()));
        leaves.add(text(SpecimenTable.NAME, Samples.TEXTS));
        leaves.add(text(SpecimenTable.NICKNAME, Samples.TEXTS));
        leaves.add(text(SpecimenTable.CODE, List.of("a0", "a1", "%2", "𠮷3")));
        leaves.add(text(SpecimenTable.PRICE.currency(), List.of("CNY", "USD", "C")));
        leaves.add(equal(SpecimenTable.ZONE, Samples.ZONES));
        leaves.add(equal(SpecimenTable.GRADE, List.of(Grade.values())));
        leaves.add(equal(SpecimenTable.MOOD, List.of(Grade.values())));
        leaves.add(equal(SpecimenTable.IS_OPEN, List.of(true, false)));
        leaves.add(ordered(SpecimenTable.MASS, Samples.WHOLES));
        leaves.add(ordered(SpecimenTable.HEIGHT, Samples.WHOLES));
        leaves.add(ordered(SpecimenTable.SHELF, Samples.INTEGERS));
        leaves.add(ordered(SpecimenTable.AMOUNT, Samples.AMOUNTS));
        leaves.add(ordered(SpecimenTable.RATIO, Samples.RATIOS));
        leaves.add(ordered(SpecimenTable.BORN, Samples.DATES));
        leaves.add(ordered(SpecimenTable.EXPIRES, Samples.DATES));
        leaves.add(ordered(SpecimenTable.SEEN, Samples.INSTANTS));
        leaves.add(ordered(SpecimenTable.STARTS_AT, Samples.INSTANTS));
        leaves.add(ordered(SpecimenTable.ENDS_AT, Samples.FAR_INSTANTS));
        leaves.add(ordered(SpecimenTable.EFFORT, Samples.DURATIONS));
        leaves.add(ordered(SpecimenTable.PAUSE, Samples.DURATIONS));
        leaves.add(ordered(SpecimenTable.TYPE.id(), ids()));
        leaves.add(equal(FAMILY, ids()));
        leaves.add(equal(ORIGIN, ids()));
        leaves.add(Arbitraries.of(Samples.MONEY).map(SpecimenTable.COST::atLeast));
        leaves.add(Arbitraries.of(Samples.MONEY).map(SpecimenTable.PRICE::is));
        leaves.add(Arbitraries.of(links()).map(SpecimenTable.ABOUT::is));
        leaves.add(Arbitraries.of(comparedFields()));
        return Arbitraries.oneOf(leaves);
    }

    private static List<Condition<Specimen>> comparedFields() {
        return List.of(
                SpecimenTable.NAME.below(SpecimenTable.NICKNAME),
                SpecimenTable.MASS.above(SpecimenTable.HEIGHT),
                SpecimenTable.AMOUNT.below(SpecimenTable.RATIO),
                SpecimenTable.BORN.below(SpecimenTable.EXPIRES),
                SpecimenTable.STARTS_AT.below(SpecimenTable.ENDS_AT),
                SpecimenTable.EFFORT.above(SpecimenTable.PAUSE),
                new Condition.CompareFields<>(
                        SpecimenTable.GRADE.field(), Comparison.EQUAL, SpecimenTable.MOOD.field()),
                new Condition.CompareFields<>(FAMILY.field(), Comparison.DIFFERENT, ORIGIN.field()),
                new Condition.CompareFields<>(
                        SpecimenTable.NAME.field(), Comparison.AT_MOST, CustomFields.SEVERAL.of(SpecimenTable.TYPE)),
                new Condition.CompareFields<>(
                        CustomFields.DECIMAL.of(SpecimenTable.TYPE),
                        Comparison.AT_LEAST,
                        SpecimenTable.AMOUNT.field()));
    }

    private static Arbitrary<Condition<SpecimenGroup>> ofGroups() {
        Arbitrary<Condition<SpecimenGroup>> own = Arbitraries.oneOf(
                text(SpecimenGroupTable.NAME, Samples.TEXTS),
                ordered(SpecimenGroupTable.LEVEL, List.of(0, 1, 2, -1)),
                equal(SpecimenGroupTable.IS_PUBLIC, List.of(true, false)),
                ordered(SpecimenGroupTable.OPENED, Samples.INSTANTS),
                equal(PARENT, ids()));
        return Arbitraries.frequencyOf(
                Tuple.of(6, own),
                Tuple.of(2, customs(SpecimenGroupTable.TYPE)),
                Tuple.of(1, own.map(PARENT::via)),
                Tuple.of(1, own.map(PARENT::hasAny)));
    }

    private static Arbitrary<Condition<SpecimenNote>> ofNotes(Arbitrary<Condition<Specimen>> specimen) {
        return Arbitraries.oneOf(
                Arbitraries.just(Condition.all()),
                text(SpecimenNoteTable.WORDS, Samples.TEXTS),
                ordered(SpecimenNoteTable.STARS, List.of(1, 2, 3, 4, 5)),
                ordered(SpecimenNoteTable.WRITTEN, Samples.INSTANTS),
                Arbitraries.of(links()).map(SUBJECT::is),
                specimen.map(MENTIONS::via));
    }

    private static <E, V> Arbitrary<Condition<E>> equal(ScalarAttribute<E, V> attribute, List<V> values) {
        Arbitrary<V> value = Arbitraries.of(values);
        return Arbitraries.oneOf(
                value.map(attribute::is),
                value.map(attribute::isNot),
                value.list().ofMinSize(1).ofMaxSize(3).map(attribute::in),
                Arbitraries.of(attribute.isAbsent(), attribute.isPresent()));
    }

    private static <E, V> Arbitrary<Condition<E>> ordered(OrderedAttribute<E, V> attribute, List<V> values) {
        Arbitrary<V> value = Arbitraries.of(values);
        return Arbitraries.oneOf(
                equal(attribute, values),
                value.map(attribute::below),
                value.map(attribute::atMost),
                value.map(attribute::above),
                value.map(attribute::atLeast),
                Combinators.combine(value, value).as(attribute::between));
    }

    private static <E> Arbitrary<Condition<E>> text(TextAttribute<E> attribute, List<String> values) {
        Arbitrary<String> part = Arbitraries.of(Samples.PARTS);
        return Arbitraries.oneOf(
                ordered(attribute, values), part.map(attribute::startsWith), part.map(attribute::contains));
    }

    private static <E extends Entity<E>> Arbitrary<Condition<E>> customs(EntityType<E> type) {
        return Combinators.combine(Arbitraries.of(CustomFields.values()), Arbitraries.randomValue(Random::nextInt))
                .as((field, seed) -> custom(type, field, new Dice(new Random(seed))));
    }

    private static <E extends Entity<E>> Condition<E> custom(EntityType<E> type, CustomFields custom, Dice dice) {
        Field<E> field = custom.of(type);
        return switch (dice.below(custom.kind() == Kind.TEXT ? 5 : 4)) {
            case 0 -> new Condition.Absent<>(field);
            case 1 -> new Condition.In<>(field, Set.of(custom.drawn(dice)));
            case 4 ->
                new Condition.TextMatch<>(field, dice.of(List.of(Condition.Place.values())), dice.of(Samples.PARTS));
            default -> new Condition.Compare<>(field, dice.of(List.of(Comparison.values())), custom.drawn(dice));
        };
    }

    private static <E> List<Id<E>> ids() {
        List<Id<E>> ids = new ArrayList<>();
        for (int index = 0; index < 10; index++) {
            ids.add(Samples.id(index));
        }
        return ids;
    }

    private static List<RecordRef> links() {
        return List.of(
                RecordRef.of(SpecimenTable.TYPE.kind(), Samples.id(0)),
                RecordRef.of(SpecimenTable.TYPE.kind(), Samples.id(1)),
                RecordRef.of(SpecimenGroupTable.TYPE.kind(), Samples.id(0)));
    }
}
