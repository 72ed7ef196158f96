package org.guanxi.crm.storage.memory;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Path;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what one grouping calls the records. Behind a reference, each named record is read once, not once for each that
 * names it.
 */
final class GroupNames<E> {

    private final Dictionary names = new Dictionary();
    private final Function<Object, @Nullable Object> own;
    private final @Nullable Function<Object, @Nullable Object> behind;
    private final LongNumbers known = new LongNumbers();

    GroupNames(Tenant tenant, Grouping<E, ?> grouping) {
        List<Path.Hop<?, ?>> hops = grouping.path().hops();
        if (hops.isEmpty()) {
            this.own = bucketed(grouping, Reading.of(tenant, grouping.path()));
            this.behind = null;
        } else {
            this.own = Reading.reference(hops.get(0));
            this.behind = bucketed(
                    grouping, Reading.behind(tenant, hops, grouping.path().end()));
        }
    }

    private static Function<Object, @Nullable Object> bucketed(
            Grouping<?, ?> grouping, Function<Object, @Nullable Object> reading) {
        if (grouping.bucket().isEmpty()) {
            return reading;
        }
        Function<Object, LocalDateTime> buckets = Buckets.of(
                grouping.bucket().get(), grouping.path().end().field().kind());
        return record -> {
            Object value = reading.apply(record);
            return value == null ? null : buckets.apply(value);
        };
    }

    /** The number of what this record is called. */
    int number(E entity) {
        Object value = own.apply(entity);
        if (value == null || behind == null) {
            return names.number(value);
        }
        UUID id = (UUID) value;
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        int number = known.get(high, low);
        if (number < 0) {
            number = names.number(behind.apply(id));
            known.put(high, low, number);
        }
        return number;
    }

    /** What has this number. */
    @Nullable
    Object name(int number) {
        return names.value(number);
    }
}
