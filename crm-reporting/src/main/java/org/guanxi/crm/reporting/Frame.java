package org.guanxi.crm.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Summary;
import org.jspecify.annotations.Nullable;

/** Figures by group while they are computed: one entry for each row, its key the groups in the order of the dimensions. Mutable. */
final class Frame {

    private final Map<List<Group>, Map<String, Object>> rows = new LinkedHashMap<>();

    Map<List<Group>, Map<String, Object>> rows() {
        return rows;
    }

    /** The figures of a row, which is made if it is not there yet. */
    Map<String, Object> row(List<Group> key) {
        Map<String, Object> row = rows.computeIfAbsent(key, missing -> new LinkedHashMap<>());
        if (rows.size() > Summary.MAXIMUM_GROUPS) {
            throw Problems.one("dimensions", "summary.too-many-groups", "maximum", Summary.MAXIMUM_GROUPS);
        }
        return row;
    }

    /** A figure of a row; null if there is none. */
    @Nullable
    Object value(List<Group> key, String figure) {
        Map<String, Object> row = rows.get(key);
        return row == null ? null : row.get(figure);
    }

    /** Takes over what another frame has. */
    void addAll(Frame other) {
        other.rows.forEach((key, figures) -> row(key).putAll(figures));
    }

    /** Gives these figures 0 in every row that has none. */
    void zero(Set<String> counts) {
        rows.values().forEach(row -> counts.forEach(count -> row.putIfAbsent(count, 0L)));
    }

    /** The key with another group in this place. */
    static List<Group> with(List<Group> key, int place, Group group) {
        List<Group> changed = new ArrayList<>(key);
        changed.set(place, group);
        return List.copyOf(changed);
    }
}
