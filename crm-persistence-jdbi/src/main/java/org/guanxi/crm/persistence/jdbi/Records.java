package org.guanxi.crm.persistence.jdbi;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/** Makes entities of rows. */
final class Records {

    private Records() {}

    /** A row as it was read, and whether custom values belong to it. */
    static final class Read {
        private final @Nullable Object[] values;
        private final boolean hasCustomValues;

        private Read(@Nullable Object[] values, boolean hasCustomValues) {
            this.values = values;
            this.hasCustomValues = hasCustomValues;
        }

        private UUID id() {
            return (UUID) Objects.requireNonNull(values[0]);
        }
    }

    static <E extends Entity<E>> Read read(TableSql<E> table, ResultSet row, Dialect dialect) throws SQLException {
        List<Column> columns = table.type().columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, i + 1, columns.get(i).kind(), dialect);
        }
        return new Read(values, table.type().hasCustomFields() && row.getInt(values.length + 1) > 0);
    }

    /** The encoded value in that place, as core knows it. */
    static @Nullable Object value(ResultSet row, int position, Kind kind, Dialect dialect) throws SQLException {
        Object value = dialect.read(row, position, kind);
        return value instanceof BigDecimal decimal ? normalised(decimal) : value;
    }

    static BigDecimal normalised(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The entities of the rows; custom values are read for all of them at once, if any has one. */
    static <E extends Entity<E>> List<E> entities(EntityType<E> type, List<Read> rows, CustomValueTable customValues) {
        Set<UUID> withCustom = new LinkedHashSet<>();
        for (Read row : rows) {
            if (row.hasCustomValues) {
                withCustom.add(row.id());
            }
        }
        Map<UUID, CustomValues> custom = withCustom.isEmpty() ? Map.of() : customValues.read(type.kind(), withCustom);
        List<E> entities = new ArrayList<>(rows.size());
        for (Read row : rows) {
            entities.add(type.decode(row.values, custom.getOrDefault(row.id(), CustomValues.NONE)));
        }
        return entities;
    }
}
