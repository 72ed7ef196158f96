package org.guanxi.crm.reporting.standing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.reporting.DefinitionText;
import org.guanxi.crm.reporting.Group;
import org.guanxi.crm.reporting.Report;
import org.guanxi.crm.storage.Selection;

/** Keeps what reports answered, and compares it. */
public final class Snapshots {

    private Snapshots() {}

    /**
     * Keeps the rows of a report, with its figures that are numbers; one caller keeps one report as of one instant once.
     *
     * @throws org.guanxi.crm.error.Invalid {@code report.too-large-to-keep} if its rows are more than a million characters of JSON
     * @throws org.guanxi.crm.error.Refused {@code records.not-yours} if {@link StandingReports#in} did not make the table known
     */
    public static ReportSnapshot keep(CrmSession session, Report report) {
        String content = Json.write(Map.of(
                "rows", report.rows().stream().map(row -> row(report, row)).toList()));
        if (content.codePointCount(0, content.length()) > ReportSnapshotTable.LONGEST_CONTENT) {
            throw Problems.one(
                    "rows", "report.too-large-to-keep", "rows", report.rows().size());
        }
        String name = report.definition().name();
        String actor = session.caller().actor().value();
        Instant asOf = report.asOf().truncatedTo(ChronoUnit.MICROS);
        ReportSnapshot.Builder snapshot = ReportSnapshot.builder();
        snapshot.id(id(Json.write(List.of(name, actor, asOf.toString()))));
        snapshot.name(name).asOf(asOf).takenBy(actor).content(content);
        snapshot.definition(DefinitionText.write(report.definition()));
        return session.records()
                .insert(
                        ReportSnapshotTable.TYPE,
                        snapshot.build(),
                        new StandingEvent.Kept(name, asOf, report.rows().size()));
    }

    /** An id that is the same for the same text. */
    static <E> Id<E> id(String text) {
        return Id.of(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The snapshots that the caller took of the report of this name, the newest first, at most so many. */
    public static List<ReportSnapshot> of(CrmSession session, String name, int limit) {
        return session.records()
                .find(Selection.of(ReportSnapshotTable.TYPE)
                        .where(ReportSnapshotTable.NAME
                                .is(name)
                                .and(ReportSnapshotTable.TAKEN_BY.is(
                                        session.caller().actor().value())))
                        .orderBy(ReportSnapshotTable.AS_OF.descending())
                        .limit(limit));
    }

    /** The rows of a snapshot, in the order of its report. */
    public static List<SnapshotRow> rows(ReportSnapshot snapshot) {
        List<SnapshotRow> rows = new ArrayList<>();
        Map<String, Object> content = Json.readMap(snapshot.content(), 2 * ReportSnapshotTable.LONGEST_CONTENT);
        for (Object each : (List<?>) content.getOrDefault("rows", List.of())) {
            Map<?, ?> row = (Map<?, ?>) each;
            List<?> groups = (List<?>) Objects.requireNonNull(row.get("groups"));
            Map<String, String> figures = new LinkedHashMap<>();
            ((Map<?, ?>) Objects.requireNonNull(row.get("figures")))
                    .forEach((name, value) -> figures.put(String.valueOf(name), String.valueOf(value)));
            rows.add(new SnapshotRow(groups.stream().map(String::valueOf).toList(), figures));
        }
        return rows;
    }

    static Map<String, Object> row(Report report, Report.Row row) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (String figure : report.figures()) {
            row.number(figure).ifPresent(number -> figures.put(figure, number.toPlainString()));
        }
        return Map.of("groups", groups(row), "figures", figures);
    }

    /** What a row is about, as text. */
    static List<String> groups(Report.Row row) {
        return row.groups().stream()
                .map(group -> group.state() == Group.State.VALUE
                        ? "=" + group
                        : group.state().name())
                .toList();
    }

    /**
     * What is different in the later one, figure by figure, in the order of its rows and then of those that are gone. Pure.
     *
     * @throws org.guanxi.crm.error.Invalid {@code report.not-comparable} if they are not of one definition
     */
    public static List<Change> compare(ReportSnapshot earlier, ReportSnapshot later) {
        if (!earlier.definition().equals(later.definition())) {
            throw Problems.one("earlier", "report.not-comparable", "earlier", earlier.name(), "later", later.name());
        }
        Map<List<String>, SnapshotRow> before = byGroups(earlier);
        Map<List<String>, SnapshotRow> after = byGroups(later);
        Set<List<String>> groups = new LinkedHashSet<>(after.keySet());
        groups.addAll(before.keySet());
        List<Change> changes = new ArrayList<>();
        for (List<String> each : groups) {
            Optional<SnapshotRow> then = Optional.ofNullable(before.get(each));
            Optional<SnapshotRow> now = Optional.ofNullable(after.get(each));
            Set<String> figures = new java.util.TreeSet<>();
            then.ifPresent(row -> figures.addAll(row.figures().keySet()));
            now.ifPresent(row -> figures.addAll(row.figures().keySet()));
            for (String figure : figures) {
                Change change = new Change(
                        each, figure, then.flatMap(row -> row.number(figure)), now.flatMap(row -> row.number(figure)));
                if (!change.before().equals(change.after())) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    private static Map<List<String>, SnapshotRow> byGroups(ReportSnapshot snapshot) {
        return rows(snapshot).stream()
                .collect(Collectors.toMap(
                        SnapshotRow::groups, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * A figure that is not what it was.
     *
     * @param groups what its row is about, as in {@link SnapshotRow}
     * @param figure its name
     * @param before what it was; empty where there was none
     * @param after what it is; empty where there is none
     */
    public record Change(List<String> groups, String figure, Optional<BigDecimal> before, Optional<BigDecimal> after) {}
}
