package org.guanxi.crm.tck;

import static org.guanxi.crm.storage.Grouping.by;
import static org.guanxi.crm.tck.SpecimenGroupTable.IS_PUBLIC;
import static org.guanxi.crm.tck.SpecimenGroupTable.PARENT;
import static org.guanxi.crm.tck.SpecimenTable.FAMILY;
import static org.guanxi.crm.tck.SpecimenTable.ORIGIN;
import static org.guanxi.crm.tck.SpecimenTable.TWIN;
import static org.guanxi.crm.tck.SpecimenTable.TYPE;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomAttributes;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Grouping.Bucket;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.tck.Worlds.Dice;

/** Draws summaries of specimens: by values, along paths of one and two references, some of them seen only in part, by time. */
public final class Summaries implements ArbitrarySupplier<Summary<Specimen>> {

    private static final TextAttribute<Specimen> CUSTOM_TEXT = CustomAttributes.text(TYPE, CustomFields.TEXT.id());
    private static final TextAttribute<Specimen> CUSTOM_SEVERAL =
            CustomAttributes.text(TYPE, CustomFields.SEVERAL.id());
    private static final OrderedAttribute<Specimen, Long> CUSTOM_WHOLE =
            CustomAttributes.whole(TYPE, CustomFields.WHOLE.id());
    private static final OrderedAttribute<Specimen, BigDecimal> CUSTOM_DECIMAL =
            CustomAttributes.decimal(TYPE, CustomFields.DECIMAL.id());
    private static final OrderedAttribute<Specimen, Boolean> CUSTOM_FLAG =
            CustomAttributes.flag(TYPE, CustomFields.FLAG.id());

    @Override
    public Arbitrary<Summary<Specimen>> get() {
        return Combinators.combine(
                        new Conditions().get(),
                        groupings().list().ofMaxSize(3).uniqueElements(Object::toString),
                        measures().list().ofMinSize(1).ofMaxSize(4).uniqueElements(Object::toString),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(0, 0, 1, 3))
                .as(Summaries::summary);
    }

    private static Summary<Specimen> summary(
            Condition<Specimen> where,
            List<Grouping<Specimen, ?>> groupings,
            List<Measure<Specimen, ?>> measures,
            int order,
            int top) {
        Summary<Specimen> summary = Summary.of(TYPE).where(where);
        for (Grouping<Specimen, ?> grouping : groupings) {
            summary = summary.groupBy(grouping);
        }
        for (Measure<Specimen, ?> measure : measures) {
            summary = summary.measure(measure);
        }
        if (order > 0 && order <= measures.size()) {
            Measure<Specimen, ?> measure = measures.get(order - 1);
            summary = order % 2 == 0 ? summary.leastFirst(measure) : summary.greatestFirst(measure);
        }
        return top > 0 ? summary.top(top) : summary;
    }

    private static Arbitrary<Grouping<Specimen, ?>> groupings() {
        List<Grouping<Specimen, ?>> values = new ArrayList<>(List.of(
                by(SpecimenTable.NAME),
                by(SpecimenTable.NICKNAME),
                by(SpecimenTable.GRADE),
                by(SpecimenTable.MOOD),
                by(SpecimenTable.IS_OPEN),
                by(SpecimenTable.MASS),
                by(SpecimenTable.HEIGHT),
                by(SpecimenTable.AMOUNT),
                by(SpecimenTable.RATIO),
                by(SpecimenTable.EXPIRES),
                by(SpecimenTable.STARTS_AT),
                by(SpecimenTable.PAUSE),
                by(SpecimenTable.PRICE.currency()),
                by(SpecimenTable.ABOUT.recordKind()),
                by(FAMILY)));
        values.addAll(List.of(
                by(CUSTOM_TEXT),
                by(CUSTOM_SEVERAL),
                by(CUSTOM_DECIMAL),
                by(CUSTOM_FLAG),
                by(FAMILY.to(SpecimenGroupTable.NAME)),
                by(FAMILY.to(SpecimenGroupTable.LEVEL)),
                by(ORIGIN.to(IS_PUBLIC)),
                by(FAMILY.to(PARENT)),
                by(FAMILY.to(PARENT.to(SpecimenGroupTable.NAME))),
                by(TWIN.to(FAMILY.to(SpecimenGroupTable.LEVEL))),
                by(TWIN.to(CUSTOM_WHOLE)),
                by(ifPublic(FAMILY, SpecimenGroupTable.NAME)),
                by(ifPublic(FAMILY, PARENT, SpecimenGroupTable.LEVEL))));
        Arbitrary<Grouping<Specimen, ?>> byValue = Arbitraries.of(values);
        return Arbitraries.oneOf(byValue, buckets());
    }

    private static <V> Path<Specimen, V> ifPublic(
            org.guanxi.crm.storage.ReferenceAttribute<Specimen, SpecimenGroup> first,
            ScalarAttribute<SpecimenGroup, V> end) {
        return new Path.Route<>(List.of(new Path.Hop<>(first, IS_PUBLIC.is(true))), end);
    }

    private static <V> Path<Specimen, V> ifPublic(
            org.guanxi.crm.storage.ReferenceAttribute<Specimen, SpecimenGroup> first,
            org.guanxi.crm.storage.ReferenceAttribute<SpecimenGroup, SpecimenGroup> second,
            ScalarAttribute<SpecimenGroup, V> end) {
        Condition<SpecimenGroup> isPublic = IS_PUBLIC.is(true);
        return new Path.Route<>(List.of(new Path.Hop<>(first, isPublic), new Path.Hop<>(second, isPublic)), end);
    }

    private static Arbitrary<Grouping<Specimen, ?>> buckets() {
        return Arbitraries.randomValue(Random::nextInt).map(seed -> {
            Dice dice = new Dice(new Random(seed));
            Bucket bucket = bucket(dice);
            Path<Specimen, Instant> instant = dice.of(List.of(
                    SpecimenTable.SEEN,
                    SpecimenTable.STARTS_AT,
                    FAMILY.to(SpecimenGroupTable.OPENED),
                    CustomAttributes.instant(TYPE, CustomFields.INSTANT.id())));
            if (bucket.unit().compareTo(Grouping.Unit.DAY) < 0) {
                return Grouping.byTime(instant, bucket);
            }
            return switch (dice.below(3)) {
                case 0 -> Grouping.byDate(dice.of(List.of(SpecimenTable.BORN, SpecimenTable.EXPIRES)), bucket);
                case 1 -> Grouping.byDay(instant, bucket);
                default -> Grouping.byTime(instant, bucket);
            };
        });
    }

    private static Bucket bucket(Dice dice) {
        Bucket bucket = dice.chance(20)
                ? Bucket.minutes(dice.of(List.of(1, 15, 30, 90, 1440)), dice.of(Samples.ZONES))
                : Bucket.of(
                        dice.of(List.of(Grouping.Unit.values()).subList(1, Grouping.Unit.values().length)),
                        dice.of(Samples.ZONES));
        return bucket.weeksFrom(dice.of(List.of(DayOfWeek.values()))).yearsFrom(dice.of(List.of(Month.values())));
    }

    private static Arbitrary<Measure<Specimen, ?>> measures() {
        List<Measure<Specimen, ?>> measures = new ArrayList<>(List.of(
                Measure.count(),
                Measure.distinct(SpecimenTable.NAME),
                Measure.distinct(SpecimenTable.RATIO),
                Measure.distinct(FAMILY.to(PARENT)),
                Measure.distinct(CUSTOM_DECIMAL),
                Measure.sum(SpecimenTable.MASS),
                Measure.sum(SpecimenTable.AMOUNT),
                Measure.sum(SpecimenTable.RATIO),
                Measure.sum(CUSTOM_WHOLE),
                Measure.sum(ifPublic(FAMILY, SpecimenGroupTable.LEVEL)),
                Measure.average(SpecimenTable.SHELF),
                Measure.average(SpecimenTable.HEIGHT)));
        measures.addAll(List.of(
                Measure.average(SpecimenTable.AMOUNT),
                Measure.average(SpecimenTable.RATIO),
                Measure.average(CUSTOM_DECIMAL),
                Measure.minimum(SpecimenTable.NAME),
                Measure.maximum(SpecimenTable.NICKNAME),
                Measure.minimum(SpecimenTable.EXPIRES),
                Measure.maximum(SpecimenTable.ENDS_AT),
                Measure.minimum(SpecimenTable.PAUSE),
                Measure.maximum(SpecimenTable.IS_OPEN),
                Measure.minimum(TYPE.id()),
                Measure.maximum(FAMILY),
                Measure.maximum(FAMILY.to(PARENT.to(SpecimenGroupTable.LEVEL))),
                Measure.maximum(CUSTOM_TEXT)));
        Arbitrary<Measure<Specimen, ?>> plain = Arbitraries.of(measures);
        Arbitrary<Measure<Specimen, ?>> cut =
                Combinators.combine(plain, new Conditions().get()).as(Measure::where);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, plain), net.jqwik.api.Tuple.of(1, cut));
    }
}
