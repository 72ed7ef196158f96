package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Computes the figures that are made of others, from the rows of one frame and the totals it asks for. Pure. */
final class Derivation {

    private final Plan<?> plan;
    private final Map<String, Figure> figures;

    Derivation(Plan<?> plan) {
        this.plan = plan;
        this.figures = plan.definition().figures();
    }

    /** The figures in an order in which each comes after what it is made of. */
    private List<String> inOrder() {
        Set<String> done = new LinkedHashSet<>();
        figures.keySet().forEach(name -> visit(name, done));
        return List.copyOf(done);
    }

    private void visit(String name, Set<String> done) {
        if (!done.contains(name)) {
            NameCheck.parts(figures.get(name)).forEach(part -> visit(part, done));
            done.add(name);
        }
    }

    /** The aggregates that a figure is made of in the end. */
    Set<String> aggregatesOf(String name) {
        Set<String> all = new LinkedHashSet<>();
        visit(name, all);
        all.removeIf(each -> !(figures.get(each) instanceof Figure.Aggregate));
        return all;
    }

    /**
     * Adds the derived figures to a frame of this level.
     *
     * @param totals answers frames of coarser levels
     */
    void derive(Frame frame, Set<String> level, Function<Set<String>, Frame> totals) {
        for (String name : inOrder()) {
            Figure figure = figures.get(name);
            if (figure instanceof Figure.Ratio ratio) {
                frame.rows()
                        .values()
                        .forEach(row -> put(row, name, Values.divided(row.get(ratio.of()), row.get(ratio.by()))));
            } else if (figure instanceof Figure.Share share) {
                share(frame, name, share, level, totals);
            } else if (figure instanceof Figure.Cumulative cumulative) {
                cumulate(frame, name, cumulative, level);
            } else if (figure instanceof Figure.Conversion conversion && level.contains(conversion.along())) {
                convert(frame, name, conversion);
            }
        }
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    private void share(
            Frame frame, String name, Figure.Share share, Set<String> level, Function<Set<String>, Frame> totals) {
        Set<String> within = new LinkedHashSet<>();
        for (Plan.Axis<?> axis : plan.dimensions()) {
            if (level.contains(axis.name())
                    && (axis.isCurrency() || share.within().contains(axis.name()))) {
                within.add(axis.name());
            }
        }
        Frame whole = within.equals(level) ? frame : totals.apply(within);
        frame.rows()
                .forEach((key, row) -> put(
                        row, name, Values.divided(row.get(share.of()), whole.value(outside(key, within), share.of()))));
    }

    private List<Group> outside(List<Group> key, Set<String> level) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            groups.add(level.contains(plan.dimensions().get(i).name()) ? key.get(i) : Group.ALL);
        }
        return List.copyOf(groups);
    }

    private void cumulate(Frame frame, String name, Figure.Cumulative cumulative, Set<String> level) {
        if (!level.contains(cumulative.along())) {
            frame.rows().values().forEach(row -> put(row, name, row.get(cumulative.of())));
            return;
        }
        for (List<List<Group>> line : lines(frame, cumulative.along())) {
            BigDecimal sum = BigDecimal.ZERO;
            boolean isWhole = true;
            boolean hasValue = false;
            for (List<Group> key : line) {
                Object value = frame.value(key, cumulative.of());
                if (value != null) {
                    sum = sum.add(Values.number(value));
                    isWhole &= value instanceof Long;
                    hasValue = true;
                }
                if (hasValue) {
                    Object total = isWhole ? (Object) sum.longValueExact() : Values.normal(sum);
                    frame.row(key).put(name, total);
                }
            }
        }
    }

    private void convert(Frame frame, String name, Figure.Conversion conversion) {
        for (List<List<Group>> line : lines(frame, conversion.along())) {
            for (int i = 1; i < line.size(); i++) {
                Object before = frame.value(line.get(i - 1), conversion.of());
                put(frame.row(line.get(i)), name, Values.divided(frame.value(line.get(i), conversion.of()), before));
            }
        }
    }

    /** The rows with a value in this dimension, in its order, apart by their other groups. */
    private List<List<List<Group>>> lines(Frame frame, String along) {
        int place = plan.position(along);
        Map<List<Group>, List<List<Group>>> lines = new LinkedHashMap<>();
        for (List<Group> key : frame.rows().keySet()) {
            if (key.get(place).state() == Group.State.VALUE) {
                lines.computeIfAbsent(Frame.with(key, place, Group.ALL), none -> new ArrayList<>())
                        .add(key);
            }
        }
        lines.values().forEach(line -> line.sort((one, other) -> Group.compare(one.get(place), other.get(place))));
        return List.copyOf(lines.values());
    }
}
