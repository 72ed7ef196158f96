package org.guanxi.crm.reporting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Summary;

/** The frames of a report over one window, by level: with the first groups and the rest, filled, and with derived figures. */
final class Frames<E extends Entity<E>> {

    private final Plan<E> plan;
    private final Slice<E> slice;
    private final Asker asker;
    private final Condition<E> where;
    private final Optional<Condition<E>> first;
    private final Derivation derivation;
    private final Map<Set<String>, Frame> frames = new HashMap<>();

    /** The frames over the records that meet the condition; the first groups of the top are those given. */
    Frames(Plan<E> plan, Slice<E> slice, Asker asker, Condition<E> where, Optional<Condition<E>> first) {
        this.plan = plan;
        this.slice = slice;
        this.asker = asker;
        this.where = where;
        this.first = first;
        this.derivation = new Derivation(plan);
    }

    /** The records over which these are. */
    Condition<E> where() {
        return where;
    }

    /** All figures at this level. */
    Frame frame(Set<String> level) {
        Frame known = frames.get(level);
        if (known == null) {
            known = asked(level);
            fill(known, level);
            derivation.derive(known, level, this::frame);
            frames.put(level, known);
        }
        return known;
    }

    private Frame asked(Set<String> level) {
        Set<String> all = plan.aggregates().keySet();
        Optional<ReportDefinition.Top> top = plan.definition().top().filter(each -> level.contains(each.dimension()));
        if (top.isEmpty() || first.isEmpty()) {
            return slice.frame(where, level, nothing(), all);
        }
        Frame frame = slice.frame(where.and(first.get()), level, nothing(), all);
        if (top.get().hasRest()) {
            Set<String> outer = new LinkedHashSet<>(level);
            outer.remove(top.get().dimension());
            List<Group> key = Frame.with(nothing(), plan.position(top.get().dimension()), Group.REST);
            Condition<E> others = where.and(first.get().not());
            // without another dimension there would be a row of the rest even where there is no rest
            if (!outer.isEmpty() || !slice.isEmpty(others)) {
                frame.addAll(slice.frame(others, outer, key, all));
            }
        }
        return frame;
    }

    private List<Group> nothing() {
        return Collections.nCopies(plan.dimensions().size(), Group.ALL);
    }

    /** The condition that a record is of one of the first groups of the top, by this window; empty without a top. */
    Optional<Condition<E>> ranked() {
        Optional<ReportDefinition.Top> asked = plan.definition().top();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        ReportDefinition.Top top = asked.get();
        Plan.Axis<E> axis = plan.axis(top.dimension());
        List<Condition<E>> conditions = new ArrayList<>();
        Plan.Amount<E> amount = plan.aggregates().get(top.by());
        if (amount != null && amount.currency().isEmpty()) {
            Measure<E, Object> measure = amount.measure();
            Summary<E> summary = Summary.of(plan.type())
                    .where(where)
                    .groupBy(axis.grouping())
                    .measure(measure)
                    .greatestFirst(measure)
                    .top(top.count());
            for (Summary.Row row : asker.ask(summary)) {
                conditions.add(axis.of(Group.of(row.get(axis.grouping()).orElse(null))));
            }
        } else {
            rankedByAll(top).forEach(group -> conditions.add(axis.of(group)));
        }
        return Optional.of(Condition.anyOf(conditions));
    }

    /** For figures that the storage cannot order by: all groups are read, and ranked in the order that the storage would use. */
    private List<Group> rankedByAll(ReportDefinition.Top top) {
        Set<String> needed = derivation.aggregatesOf(top.by());
        boolean hasApart = plan.dimensions().stream().anyMatch(Plan.Axis::isCurrency)
                && plan.aggregates().entrySet().stream()
                        .anyMatch(each -> needed.contains(each.getKey())
                                && each.getValue().currency().isPresent());
        if (hasApart) {
            throw Problems.one("top.by", "report.top-of-currencies", "figure", top.by());
        }
        Set<String> level = Set.of(top.dimension());
        Frame frame = slice.frame(where, level, nothing(), needed);
        derivation.derive(frame, level, coarser -> slice.frame(where, coarser, nothing(), needed));
        int place = plan.position(top.dimension());
        return frame.rows().entrySet().stream()
                .sorted((one, other) -> {
                    int outcome = Rows.compareFigures(
                            other.getValue().get(top.by()), one.getValue().get(top.by()));
                    return outcome != 0
                            ? outcome
                            : absentFirst(
                                    one.getKey().get(place), other.getKey().get(place));
                })
                .limit(top.count())
                .map(entry -> entry.getKey().get(place))
                .toList();
    }

    private static int absentFirst(Group one, Group other) {
        boolean isAbsent = one.state() == Group.State.ABSENT || other.state() == Group.State.ABSENT;
        return isAbsent ? -Group.compare(one, other) : Group.compare(one, other);
    }

    // ---- parts of time without records

    private void fill(Frame frame, Set<String> level) {
        for (Plan.Axis<E> axis : plan.dimensions()) {
            if (axis.isFilled() && level.contains(axis.name()) && axis.bucket().isPresent()) {
                fill(frame, axis);
            }
        }
    }

    private void fill(Frame frame, Plan.Axis<E> axis) {
        int place = plan.position(axis.name());
        List<Group> there = frame.rows().keySet().stream()
                .map(key -> key.get(place))
                .filter(group -> group.state() == Group.State.VALUE)
                .sorted(Group::compare)
                .toList();
        if (there.isEmpty()) {
            return;
        }
        LocalDateTime last =
                (LocalDateTime) there.get(there.size() - 1).present().orElseThrow();
        List<List<Group>> keys = List.copyOf(frame.rows().keySet());
        Set<List<Group>> others = new LinkedHashSet<>();
        keys.forEach(key -> others.add(Frame.with(key, place, Group.ALL)));
        Set<String> counts = new LinkedHashSet<>();
        plan.aggregates().forEach((name, amount) -> {
            if (amount.isCount()) {
                counts.add(name);
            }
        });
        for (List<Group> other : others) {
            LocalDateTime begin = (LocalDateTime) there.get(0).present().orElseThrow();
            while (!begin.isAfter(last)) {
                frame.row(Frame.with(other, place, Group.of(begin)));
                begin = axis.next(begin);
            }
        }
        frame.zero(counts);
    }
}
