package org.guanxi.crm.territory.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of values, asked which of them hold a value: a tree laid out in an array, sorted by the lower end, where each place knows the
 * greatest upper end below it (Cormen, Leiserson, Rivest, Stein, Introduction to Algorithms, chapter "Augmenting Data Structures"). An
 * answer of k ranges among n costs at most k times log n.
 */
final class Spans {

    /**
     * A range; both ends belong to it.
     *
     * @param low the lower end; null if there is none
     * @param high the upper end; null if there is none
     * @param rule what it stands for
     */
    record Span(@Nullable Object low, @Nullable Object high, int rule) {}

    private final Kind kind;
    private final List<Span> spans;
    private final @Nullable Object[] greatest;
    private final boolean[] isEndless;

    Spans(Kind kind, List<Span> given) {
        this.kind = kind;
        this.spans = new ArrayList<>(given);
        spans.sort(Comparator.comparing(Span::low, this::compareLow));
        this.greatest = new Object[spans.size()];
        this.isEndless = new boolean[spans.size()];
        fill(0, spans.size());
    }

    private int compareLow(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? Boolean.compare(left != null, right != null) : kind.compare(left, right);
    }

    private int fill(int from, int until) {
        if (from >= until) {
            return -1;
        }
        int middle = (from + until) >>> 1;
        Object high = spans.get(middle).high();
        isEndless[middle] = high == null;
        greatest[middle] = high;
        include(middle, fill(from, middle));
        include(middle, fill(middle + 1, until));
        return middle;
    }

    private void include(int middle, int below) {
        if (below < 0) {
            return;
        }
        isEndless[middle] |= isEndless[below];
        Object present = greatest[middle];
        Object other = greatest[below];
        if (other != null && (present == null || kind.compare(other, present) > 0)) {
            greatest[middle] = other;
        }
    }

    /** Tells the rules of all ranges that hold the value. */
    void holding(Object value, IntConsumer found) {
        search(0, spans.size(), value, found);
    }

    private void search(int from, int until, Object value, IntConsumer found) {
        if (from >= until) {
            return;
        }
        int middle = (from + until) >>> 1;
        Object reach = greatest[middle];
        if (!isEndless[middle] && (reach == null || kind.compare(reach, value) < 0)) {
            return;
        }
        search(from, middle, value, found);
        Span span = spans.get(middle);
        if (span.low() == null || kind.compare(span.low(), value) <= 0) {
            if (span.high() == null || kind.compare(span.high(), value) >= 0) {
                found.accept(span.rule());
            }
            search(middle + 1, until, value, found);
        }
    }
}
