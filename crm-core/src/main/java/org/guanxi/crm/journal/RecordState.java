package org.guanxi.crm.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One record on its way back in time: it begins as it is, and each entry that is undone, newest first, takes it to what it was
 * before. Mutable, for one thread.
 */
final class RecordState<E extends Entity<E>> {

    /** What comes before the id of a custom field, where attributes are named. */
    static final String CUSTOM = "custom.";

    private final EntityType<E> type;
    private final @Nullable Object[] row;
    private CustomValues custom;

    private RecordState(EntityType<E> type, @Nullable Object[] row, CustomValues custom) {
        this.type = type;
        this.row = row;
        this.custom = custom;
    }

    /** As the record is now. */
    static <E extends Entity<E>> RecordState<E> of(EntityType<E> type, E present) {
        return new RecordState<>(type, type.encode(present), type.custom(present));
    }

    /** Of a record that was deleted. */
    static <E extends Entity<E>> RecordState<E> deleted(EntityType<E> type, UUID id) {
        @Nullable Object[] row = new Object[type.columns().size()];
        row[0] = id;
        row[1] = 0L;
        return new RecordState<>(type, row, CustomValues.NONE);
    }

    /** The record as it was before it was deleted by this entry. */
    static <E extends Entity<E>> E beforeDeletion(EntityType<E> type, JournalEntry deletion) {
        RecordState<E> state = deleted(type, deletion.subject().id());
        state.undo(deletion);
        return state.record();
    }

    /**
     * Goes back behind this entry.
     *
     * @throws Refused {@code journal.erased} if what was before is erased
     */
    void undo(JournalEntry entry) {
        if (entry.before().isEmpty()) {
            throw Refused.because(
                    "journal.erased",
                    "kind",
                    entry.subject().kind(),
                    "id",
                    entry.subject().id(),
                    "version",
                    entry.subjectVersion());
        }
        Map<String, Object> before = Json.readMap(entry.before().get());
        Set<String> names = new LinkedHashSet<>(before.keySet());
        entry.after().ifPresent(after -> names.addAll(Json.readMap(after).keySet()));
        for (String name : names) {
            set(name, before.get(name));
        }
        row[1] = entry.subjectVersion() - 1;
    }

    private void set(String name, @Nullable Object value) {
        if (name.startsWith(CUSTOM)) {
            UUID field = UUID.fromString(name.substring(CUSTOM.length()));
            custom = value == null ? custom.without(field) : custom.with(custom(field, value));
            return;
        }
        List<Column> columns = type.columns();
        for (int i = 2; i < row.length; i++) {
            if (columns.get(i).name().equals(name)) {
                row[i] = value == null ? null : encoded(columns.get(i).kind(), value);
            }
        }
    }

    /** The record as it was there. */
    E record() {
        return type.decode(row.clone(), custom);
    }

    /** How an entry tells a custom value. */
    static Map<String, Object> custom(CustomValues.Value value) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", value.kind().name());
        told.put("values", value.values());
        if (value.isUnique()) {
            told.put("unique", true);
        }
        return told;
    }

    /** The custom value that an entry tells. */
    static CustomValues.Value custom(UUID field, Object told) {
        Map<?, ?> parts = (Map<?, ?>) told;
        Kind kind = Kind.valueOf(String.valueOf(parts.get("kind")));
        List<Object> values = new ArrayList<>();
        List<?> encoded = Objects.requireNonNull((List<?>) parts.get("values"), "a custom value has values");
        for (Object each : encoded) {
            values.add(encoded(kind, each));
        }
        return new CustomValues.Value(field, kind, values, Boolean.TRUE.equals(parts.get("unique")));
    }

    /** The encoded value of what JSON holds. */
    static Object encoded(Kind kind, Object told) {
        String text = told.toString();
        return switch (kind) {
            case ID -> UUID.fromString(text);
            case TEXT, JSON -> text;
            case WHOLE -> Long.valueOf(text);
            case DECIMAL -> canonical(new BigDecimal(text));
            case FLAG -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
        };
    }

    private static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
