package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanxi.crm.tck.Specimens.group;
import static org.guanxi.crm.tck.Specimens.id;
import static org.guanxi.crm.tck.Specimens.note;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Grouping.Bucket;
import org.guanxi.crm.storage.Grouping.Unit;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Summary;

/** A summary is what adding up record by record gives, to the last digit. */
public interface SummaryContract extends StorageContract {

    @Property(tries = 200)
    default void aSummaryIsWhatAddingUpRecordByRecordGives(
            @ForAll(supplier = Worlds.class) World world,
            @ForAll(supplier = Summaries.class) Summary<Specimen> summary) {
        List<Summary.Row> expected = PlainSummary.of(world.canonical(), summary);

        List<Summary.Row> rows = in(emptyTenant(), session -> {
            world.storedBy(session);
            return session.summarize(summary);
        });

        assertThat(rows).isEqualTo(expected);
    }

    @Property
    default void moneyAddsUpWithinEachCurrency(@ForAll(supplier = Worlds.class) World world) {
        Summary<Specimen> summary = Summary.of(SpecimenTable.TYPE)
                .groupBy(
                        Grouping.by(SpecimenTable.PRICE.currency()),
                        Grouping.by(SpecimenTable.COST.currency()),
                        Grouping.by(SpecimenTable.FAMILY.to(SpecimenGroupTable.BUDGET.currency())))
                .measure(
                        Measure.sum(SpecimenTable.PRICE.amount()),
                        Measure.average(SpecimenTable.COST.amount()),
                        Measure.maximum(SpecimenTable.FAMILY.to(SpecimenGroupTable.BUDGET.amount())));
        List<Summary.Row> rows = in(emptyTenant(), session -> {
            world.storedBy(session);
            return session.summarize(summary);
        });
        assertThat(rows).isEqualTo(PlainSummary.of(world.canonical(), summary));
    }

    @Example
    default void withoutGroupingThereIsOneRowAlsoOverNothing() {
        Measure<Specimen, Long> count = Measure.count();
        Measure<Specimen, Long> names = Measure.distinct(SpecimenTable.NAME);
        Measure<Specimen, BigDecimal> sum = Measure.sum(SpecimenTable.MASS);
        Summary<Specimen> whole = Summary.of(SpecimenTable.TYPE).measure(count, names, sum);
        in(emptyTenant(), session -> {
            List<Summary.Row> rows = session.summarize(whole);
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).count(count)).isZero();
            assertThat(rows.get(0).count(names)).isZero();
            assertThat(rows.get(0).get(sum)).isEmpty();
            assertThat(session.summarize(whole.groupBy(Grouping.by(SpecimenTable.NAME))))
                    .isEmpty();
            return null;
        });
    }

    @Example
    default void anAverageIsRoundedHalfUpToTenPlaces() {
        assertThat(averageOf("1", "1", "0")).isEqualTo("0.6666666667");
        assertThat(averageOf("-1", "-1", "0")).isEqualTo("-0.6666666667");
        assertThat(averageOf("0.00000001", "0", "0", "0", "0", "0", "0", "0")).isEqualTo("0.0000000013");
        assertThat(averageOf("-0.00000001", "0", "0", "0", "0", "0", "0", "0")).isEqualTo("-0.0000000013");
        assertThat(averageOf("1.50", "2.50")).isEqualTo("2");
        assertThat(averageOf("99999999999999999999.99999999", "99999999999999999999.99999999"))
                .isEqualTo("99999999999999999999.99999999");
    }

    private String averageOf(String... amounts) {
        Measure<Specimen, BigDecimal> average = Measure.average(SpecimenTable.AMOUNT);
        return in(emptyTenant(), session -> {
            for (int i = 0; i < amounts.length; i++) {
                session.insert(
                        SpecimenTable.TYPE,
                        specimen(i).amount(new BigDecimal(amounts[i])).build());
            }
            return session.summarize(Summary.of(SpecimenTable.TYPE).measure(average))
                    .get(0)
                    .get(average)
                    .orElseThrow()
                    .toPlainString();
        });
    }

    @Example
    default void theHourThatComesTwiceIsOneAndTheDayHasTwentyFive() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Grouping<Specimen, LocalDateTime> hour = Grouping.byTime(SpecimenTable.SEEN, Bucket.of(Unit.HOUR, berlin));
        Grouping<Specimen, LocalDate> day = Grouping.byDay(SpecimenTable.SEEN, Bucket.of(Unit.DAY, berlin));
        Measure<Specimen, Long> count = Measure.count();
        TenantId tenant = emptyTenant();
        Instant midnight = Instant.parse("2026-10-24T22:00:00Z");
        for (int i = -1; i <= 25; i++) {
            stored(
                    tenant,
                    SpecimenTable.TYPE,
                    specimen(i + 1).seen(midnight.plusSeconds(3600L * i)).build());
        }

        List<Summary.Row> days =
                rows(tenant, Summary.of(SpecimenTable.TYPE).groupBy(day).measure(count));
        List<Summary.Row> hours =
                rows(tenant, Summary.of(SpecimenTable.TYPE).groupBy(hour).measure(count));

        assertThat(days).extracting(row -> row.count(count)).containsExactly(1L, 25L, 1L);
        assertThat(hours).hasSize(26);
        assertThat(hours.get(3).get(hour)).contains(LocalDateTime.of(2026, 10, 25, 2, 0));
        assertThat(hours.get(3).count(count)).isEqualTo(2);
    }

    @Example
    default void fiscalYearsBeginInTheirMonth() {
        Grouping<Specimen, LocalDate> year = Grouping.byDate(
                SpecimenTable.BORN, Bucket.of(Unit.YEAR, ZoneId.of("UTC")).yearsFrom(Month.APRIL));
        Measure<Specimen, Long> count = Measure.count();
        TenantId tenant = emptyTenant();
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).born(LocalDate.of(2026, 3, 31)).build(),
                specimen(2).born(LocalDate.of(2026, 4, 1)).build());
        List<Summary.Row> rows =
                rows(tenant, Summary.of(SpecimenTable.TYPE).groupBy(year).measure(count));
        assertThat(rows)
                .extracting(row -> row.get(year).orElseThrow())
                .containsExactly(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 4, 1));
    }

    @Example
    default void groupsAreCalledByTheirValuesTheAbsentOneFirst() {
        TenantId tenant = emptyTenant();
        stored(tenant, SpecimenGroupTable.TYPE, group(1).name("one").build());
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).family(id(1)).price(Money.of("1.10", "CNY")).build(),
                specimen(2).family(id(1)).price(Money.of("2.20", "CNY")).build(),
                specimen(3).price(Money.of("5", "USD")).build());
        Grouping<Specimen, String> family = Grouping.by(SpecimenTable.FAMILY.to(SpecimenGroupTable.NAME));
        Grouping<Specimen, String> currency = Grouping.by(SpecimenTable.PRICE.currency());
        Measure<Specimen, BigDecimal> sum = Measure.sum(SpecimenTable.PRICE.amount());

        List<Summary.Row> rows = rows(
                tenant, Summary.of(SpecimenTable.TYPE).groupBy(family, currency).measure(sum));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get(family)).isEmpty();
        assertThat(rows.get(0).get(currency)).contains("USD");
        assertThat(rows.get(1).get(family)).contains("one");
        assertThat(rows.get(1).get(sum)).contains(new BigDecimal("3.3"));
    }

    @Example
    default void whatCannotBeAddedUpIsRefused() {
        assertThat(codes(Summary.of(SpecimenTable.TYPE).measure(Measure.sum(SpecimenTable.PRICE.amount()))))
                .containsExactly("summary.mixed-currencies");
        assertThat(codes(Summary.of(SpecimenTable.TYPE).greatestFirst(Measure.count())))
                .containsExactly("summary.unknown-order");
    }

    private List<String> codes(Summary<Specimen> summary) {
        Invalid refusal = catchThrowableOfType(Invalid.class, () -> rows(emptyTenant(), summary));
        return refusal.problems().stream().map(Problem::code).toList();
    }

    @Example
    default void moreGroupsThanAllowedAreRefusedUnlessTheTopOnesAreAskedFor() {
        TenantId tenant = emptyTenant();
        List<SpecimenNote> notes = new ArrayList<>();
        for (int number = 0; number <= Summary.MAXIMUM_GROUPS; number++) {
            notes.add(note(number, id(1)).build());
        }
        Grouping<SpecimenNote, String> words = Grouping.by(SpecimenNoteTable.WORDS);
        Summary<SpecimenNote> summary =
                Summary.of(SpecimenNoteTable.TYPE).groupBy(words).measure(Measure.count());

        List<SpecimenNote> stored = in(tenant, session -> session.insertAll(SpecimenNoteTable.TYPE, notes));
        Invalid refusal = catchThrowableOfType(Invalid.class, () -> rows(tenant, summary));
        List<Summary.Row> top = rows(tenant, summary.top(3));
        in(tenant, session -> {
            session.delete(SpecimenNoteTable.TYPE, stored.get(0));
            return null;
        });

        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("summary.too-many-groups");
        assertThat(top).extracting(row -> row.get(words).orElseThrow()).containsExactly("note 0", "note 1", "note 10");
        assertThat(rows(tenant, summary)).hasSize(Summary.MAXIMUM_GROUPS);
    }

    private <E extends org.guanxi.crm.storage.Entity<E>> List<Summary.Row> rows(TenantId tenant, Summary<E> summary) {
        return in(tenant, session -> session.summarize(summary));
    }
}
