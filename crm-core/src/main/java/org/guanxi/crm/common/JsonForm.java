package org.guanxi.crm.common;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How values of one kind are read from JSON and written: worked out at the first use and kept, for what is read and written again and
 * again.
 * Thread-safe; made by {@link Json#form} and {@link Json#listForm}.
 *
 * @param <V> the value
 */
public final class JsonForm<V> {

    private final Class<?> type;
    private final boolean isList;
    private volatile @Nullable ObjectReader reader;
    private volatile @Nullable JsonSerializer<Object> serializer;

    JsonForm(Class<?> type, boolean isList) {
        this.type = type;
        this.isList = isList;
    }

    /** What reads it; not before it is needed, since that loads and looks through classes. */
    ObjectReader reader() {
        ObjectReader known = reader;
        if (known == null) {
            known = isList
                    ? Jackson.partReader().forType(Jackson.listOf(type))
                    : Jackson.partReader().forType(type);
            reader = known;
        }
        return known;
    }

    /** What writes it. */
    JsonSerializer<Object> serializer(SerializerProvider provider) throws JsonMappingException {
        JsonSerializer<Object> known = serializer;
        if (known == null) {
            JavaType written = isList ? Jackson.writtenListOf(type) : Jackson.typeOf(type);
            known = provider.findTypedValueSerializer(written, true, null);
            serializer = known;
        }
        return known;
    }

    /** The value as it is handed out: a list is unmodifiable; null if there is none, or a list has none among its elements. */
    @SuppressWarnings("unchecked") // the reader makes what the form is of
    @Nullable
    V finished(@Nullable Object value) {
        if (isList && value instanceof List<?> elements) {
            return elements.stream().anyMatch(Objects::isNull) ? null : (V) List.copyOf(elements);
        }
        return (V) value;
    }

    @Override
    public String toString() {
        return isList ? "list of " + type.getName() : type.getName();
    }
}
