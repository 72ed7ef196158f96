package org.guanxi.crm.storage.memory;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Path;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what one grouping calls the records. Behind a reference, each named record is read once, not once for each that
 * names it.
 */
final class GroupNames {

    private final Dictionary names = new Dictionary();
    private final Function<Object, @Nullable Object> own;
    private final @Nullable Function<Object, @Nullable Object> behind;
    private final @Nullable Function<Object, LocalDateTime> bucket;
    private final LongNumbers known = new LongNumbers();
    private final @Nullable Object[] values;
    private final long[] high;
    private final long[] low;

    /** For records that come at most so many at once. */
    GroupNames(Tenant tenant, Grouping<?, ?> grouping, int batch) {
        List<Path.Hop<?, ?>> hops = grouping.path().hops();
        this.bucket = grouping.bucket()
                .map(each -> Buckets.of(each, grouping.path().end().field().kind()))
                .orElse(null);
        if (hops.isEmpty()) {
            this.own = Reading.of(tenant, grouping.path());
            this.behind = null;
        } else {
            this.own = Reading.id(hops.get(0));
            this.behind = Reading.behind(tenant, hops, grouping.path().end());
        }
        this.values = new Object[batch];
        this.high = new long[batch];
        this.low = new long[batch];
    }

    /** The numbers of what the first so many records are called. Each loop touches one more of the objects that lie scattered. */
    void number(Object[] records, int size, int[] numbers) {
        for (int i = 0; i < size; i++) {
            values[i] = own.apply(records[i]);
        }
        if (behind != null) {
            numberBehind(behind, size, numbers);
            return;
        }
        for (int i = 0; i < size; i++) {
            numbers[i] = called(values[i]);
        }
    }

    private void numberBehind(Function<Object, @Nullable Object> reading, int size, int[] numbers) {
        for (int i = 0; i < size; i++) {
            values[i] = values[i] == null ? null : ((Id<?>) values[i]).uuid();
        }
        for (int i = 0; i < size; i++) {
            UUID id = (UUID) values[i];
            high[i] = id == null ? 0 : id.getMostSignificantBits();
            low[i] = id == null ? 0 : id.getLeastSignificantBits();
        }
        for (int i = 0; i < size; i++) {
            numbers[i] = known.glance(high[i], low[i]);
        }
        for (int i = 0; i < size; i++) {
            numbers[i] = known.get(high[i], low[i]);
        }
        for (int i = 0; i < size; i++) {
            Object id = values[i];
            if (id == null) {
                numbers[i] = called(null);
            } else if (numbers[i] < 0) {
                numbers[i] = read(id, reading, high[i], low[i]);
            }
        }
    }

    private int read(Object id, Function<Object, @Nullable Object> reading, long idHigh, long idLow) {
        int number = known.get(idHigh, idLow);
        if (number < 0) {
            number = called(reading.apply(id));
            known.put(idHigh, idLow, number);
        }
        return number;
    }

    private int called(@Nullable Object value) {
        return names.number(value == null || bucket == null ? value : bucket.apply(value));
    }

    /** What has this number. */
    @Nullable
    Object name(int number) {
        return names.value(number);
    }
}
