package org.guanxi.crm.common;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is made of records, collections and the plainest values, as {@link Json} promises and Jackson would, without Jackson: it
 * takes hundreds of classes until Jackson has written its first text. Not for one value at a time by two threads.
 */
final class PlainJson {

    private static final int DEEPEST = 90;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final Set<Class<?>> LEFT_OUT_IF_EMPTY =
            Set.of(Collection.class, List.class, Set.class, SortedSet.class, Map.class, SortedMap.class);

    /** How each class of records is written; null for one that only Jackson can write. */
    private static final ClassValue<Component @Nullable []> RECORDS = new ClassValue<>() {
        @Override
        protected Component @Nullable [] computeValue(Class<?> type) {
            return components(type);
        }
    };

    private final StringBuilder text = new StringBuilder(128);
    private int depth;

    private PlainJson() {}

    private record Component(String name, Method accessor, boolean isLeftOutIfEmpty) {}

    /** The canonical text of a value; null if there is something in it that only Jackson can write. */
    static @Nullable String write(Object value) {
        PlainJson json = new PlainJson();
        return json.value(value) ? json.text.toString() : null;
    }

    /** Whether the value was written. */
    private boolean value(@Nullable Object value) {
        if (value instanceof String string) {
            return string(string);
        }
        if (value instanceof Id<?> || value instanceof UUID || value instanceof Instant || value instanceof LocalDate) {
            text.append('"').append(value).append('"');
            return true;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            text.append(value);
            return true;
        }
        if (value instanceof BigDecimal decimal) {
            text.append(decimal.toPlainString());
            return true;
        }
        if (value instanceof Enum<?> constant) {
            return string(constant.name());
        }
        if (value instanceof Duration) {
            return string(value.toString());
        }
        return ours(value);
    }

    private boolean ours(@Nullable Object value) {
        if (value instanceof Money money) {
            text.append("{\"amount\":\"").append(money.decimal()).append("\",\"currency\":\"");
            text.append(money.currency().getCurrencyCode()).append("\"}");
            return true;
        }
        if (value instanceof ActorId actor) {
            return string(actor.value());
        }
        if (value instanceof TenantId tenant) {
            return string(tenant.value());
        }
        if (value instanceof EmailAddress address) {
            return string(address.value());
        }
        if (value instanceof Percentage percentage) {
            return value(percentage.value());
        }
        if (value instanceof LocalizedText texts) {
            return value(texts.texts());
        }
        if (value instanceof JsonParts parts) {
            return nested(() -> object(parts.parts()));
        }
        return several(value);
    }

    private boolean several(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return nested(() -> map(map));
        }
        if (value instanceof Set<?> set) {
            return nested(() -> set(set));
        }
        if (value instanceof List<?> list) {
            return nested(() -> list(list));
        }
        return value instanceof Record && nested(() -> record(value));
    }

    private interface Part {
        boolean write();
    }

    private boolean nested(Part part) {
        depth++;
        boolean isWritten = depth <= DEEPEST && part.write();
        depth--;
        return isWritten;
    }

    private boolean list(List<?> list) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "" : ",");
            if (!value(list.get(i))) {
                return false;
            }
        }
        text.append(']');
        return true;
    }

    private boolean set(Set<?> set) {
        List<String> texts = new ArrayList<>();
        for (Object element : set) {
            String written = element == null ? null : write(element);
            if (written == null) {
                return false;
            }
            texts.add(written);
        }
        texts.sort(TextRule::compareByCodePoint);
        text.append('[').append(String.join(",", texts)).append(']');
        return true;
    }

    private boolean map(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>(TextRule::compareByCodePoint);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            Object value = entry.getValue();
            boolean isThere = value != null && !value.equals(Optional.empty());
            if (!(key instanceof String || key instanceof Id<?>)
                    || (isThere && sorted.put(key.toString(), value) != null)) {
                return false;
            }
        }
        return object(sorted);
    }

    private boolean object(Map<String, Object> values) {
        text.append('{');
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            name(entry.getKey());
            if (!value(entry.getValue())) {
                return false;
            }
        }
        text.append('}');
        return true;
    }

    private void name(String name) {
        if (text.charAt(text.length() - 1) != '{') {
            text.append(',');
        }
        string(name);
        text.append(':');
    }

    private boolean record(Object value) {
        Component[] components = RECORDS.get(value.getClass());
        if (components == null) {
            return false;
        }
        text.append('{');
        for (Component component : components) {
            Object part = read(component, value);
            if (part instanceof Optional<?> optional) {
                part = optional.orElse(null);
            } else if (isMany(part) && !component.isLeftOutIfEmpty()) {
                return false;
            }
            if (part != null && !(component.isLeftOutIfEmpty() && isEmpty(part))) {
                name(component.name());
                if (!value(part)) {
                    return false;
                }
            }
        }
        text.append('}');
        return true;
    }

    private static boolean isMany(@Nullable Object part) {
        return part instanceof Collection<?> || part instanceof Map<?, ?>;
    }

    private static boolean isEmpty(Object part) {
        return part instanceof Collection<?> all ? all.isEmpty() : part instanceof Map<?, ?> map && map.isEmpty();
    }

    private static @Nullable Object read(Component component, Object value) {
        try {
            return component.accessor().invoke(value);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e.getCause());
        }
    }

    /** The components in the order of their names; null if something in the record is annotated for Jackson, or cannot be read. */
    private static Component @Nullable [] components(Class<?> type) {
        if (isAnnotated(type) || Arrays.stream(type.getInterfaces()).anyMatch(PlainJson::isAnnotated)) {
            return null;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isAnnotated(method)) {
                return null;
            }
        }
        List<Component> components = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            if (!each.getAccessor().trySetAccessible()) {
                return null;
            }
            components.add(
                    new Component(each.getName(), each.getAccessor(), LEFT_OUT_IF_EMPTY.contains(each.getType())));
        }
        components.sort(Comparator.comparing(Component::name));
        return components.toArray(new Component[0]);
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().startsWith("com.fasterxml.")) {
                return true;
            }
        }
        return false;
    }

    private boolean string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= ' ') {
                text.append(c);
            } else {
                control(c);
            }
        }
        text.append('"');
        return true;
    }

    private void control(char c) {
        int known = "\b\t\n\f\r".indexOf(c);
        if (known >= 0) {
            text.append('\\').append("btnfr".charAt(known));
        } else {
            text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }
}
