package org.guanxi.crm.common;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the values of this package, and maps, sets and empty records, stand in JSON. */
final class JsonValues {

    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private JsonValues() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("guanxi");
        module.setSerializers(new Serializers());
        text(module, Id.class, Object::toString, Id::parse);
        text(module, TenantId.class, TenantId::value, TenantId::of);
        text(module, ActorId.class, ActorId::value, ActorId::of);
        text(module, EmailAddress.class, EmailAddress::value, EmailAddress::of);
        value(module, Percentage.class, type(BigDecimal.class), Percentage::value, Percentage::new);
        value(module, Money.class, type(MoneyText.class), MoneyText::of, MoneyText::money);
        JavaType texts = TYPES.constructMapType(Map.class, String.class, String.class);
        value(module, LocalizedText.class, texts, LocalizedText::texts, JsonValues::localized);
        module.addDeserializer(Object.class, new AnyDeserializer());
        module.addDeserializer(LocalDate.class, new DayDeserializer());
        module.addSerializer(new JsonParts.Serializer());
        module.addSerializer(new MapSerializer());
        module.addSerializer(new SetSerializer());
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        value(module, type, type(String.class), write, read);
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return read.apply(key);
            }
        });
    }

    private static <T, J> void value(
            SimpleModule module, Class<T> type, JavaType json, Function<T, J> write, Function<J, T> read) {
        module.addSerializer(type, new StdDelegatingSerializer(type, new Conversion<>(type(type), json, write)));
        module.addDeserializer(type, new StdDelegatingDeserializer<>(new Conversion<>(json, type(type), read)));
    }

    private static JavaType type(Class<?> type) {
        return TYPES.constructType(type);
    }

    private static LocalizedText localized(Map<String, String> texts) {
        texts.values().removeIf(Objects::isNull);
        return LocalizedText.of(texts);
    }

    private record MoneyText(String amount, String currency) {

        static MoneyText of(Money money) {
            return new MoneyText(money.decimal(), money.currency().getCurrencyCode());
        }

        Money money() {
            return Money.of(amount, currency);
        }
    }

    private record Conversion<A, B>(JavaType from, JavaType to, Function<A, B> by) implements Converter<A, B> {

        @Override
        public B convert(A value) {
            return by.apply(value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return from;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return to;
        }
    }

    /** Reads what no class is known for, without null, with numbers that are longs or decimals. */
    private static final class AnyDeserializer extends StdDeserializer<Object> {

        private static final long serialVersionUID = 1L;

        AnyDeserializer() {
            super(Object.class);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return switch (json.currentToken()) {
                case START_OBJECT -> object(json, context);
                case START_ARRAY -> array(json, context);
                case VALUE_STRING -> json.getText();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
                case VALUE_NUMBER_INT -> whole(json);
                default -> context.handleUnexpectedToken(Object.class, json);
            };
        }

        private Object object(JsonParser json, DeserializationContext context) throws IOException {
            Map<String, Object> object = new LinkedHashMap<>();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (json.nextToken() != JsonToken.VALUE_NULL) {
                    object.put(name, deserialize(json, context));
                }
            }
            return Collections.unmodifiableMap(object);
        }

        private Object array(JsonParser json, DeserializationContext context) throws IOException {
            List<Object> array = new ArrayList<>();
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token != JsonToken.VALUE_NULL) {
                    array.add(deserialize(json, context));
                }
            }
            return Collections.unmodifiableList(array);
        }

        private static Object whole(JsonParser json) throws IOException {
            return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? new BigDecimal(json.getBigIntegerValue())
                    : (Object) json.getLongValue();
        }
    }

    /** Reads days of the usual form without a formatter, which costs ten times as much; all others as Jackson does. */
    private static final class DayDeserializer extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;
        private static final int LENGTH = "2026-03-02".length();

        DayDeserializer() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                String text = json.getText();
                int month = number(text, 5, 7);
                int day = number(text, 8, LENGTH);
                // what may not be a day of the month is left to those who can say why
                if (text.length() == LENGTH
                        && text.charAt(4) == '-'
                        && text.charAt(7) == '-'
                        && month <= 12
                        && day <= 28) {
                    int year = number(text, 0, 4);
                    if (year >= 0 && month > 0 && day > 0) {
                        return LocalDate.of(year, month, day);
                    }
                }
            }
            return LocalDateDeserializer.INSTANCE.deserialize(json, context);
        }

        /** The number of these ASCII digits; -1 if they are none. */
        private static int number(String text, int from, int until) {
            int number = 0;
            for (int i = from; i < until; i++) {
                int digit = i < text.length() ? text.charAt(i) - '0' : -1;
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                number = number * 10 + digit;
            }
            return number;
        }
    }

    /** Writes the entries in the order of their keys' texts, and leaves out those without value. */
    private static final class MapSerializer extends StdSerializer<Map<?, ?>> {

        private static final long serialVersionUID = 1L;

        MapSerializer() {
            super(Map.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Map<?, ?> map) {
            return map.isEmpty();
        }

        @Override
        public void serialize(Map<?, ?> map, JsonGenerator json, SerializerProvider provider) throws IOException {
            Map<String, Object> sorted = new TreeMap<>(TextRule::compareByCodePoint);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object value = entry.getValue();
                if (value != null
                        && !value.equals(Optional.empty())
                        && sorted.put(key(entry.getKey()), value) != null) {
                    provider.reportMappingProblem("two keys of a map are written as %s", key(entry.getKey()));
                }
            }
            json.writeStartObject(map);
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                json.writeFieldName(entry.getKey());
                provider.defaultSerializeValue(entry.getValue(), json);
            }
            json.writeEndObject();
        }

        private static String key(Object key) {
            return key instanceof Enum<?> constant ? constant.name() : key.toString();
        }
    }

    /** Writes the elements in the order of their texts, since the order of a set is nobody's promise. */
    private static final class SetSerializer extends StdSerializer<Set<?>> {

        private static final long serialVersionUID = 1L;

        SetSerializer() {
            super(Set.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Set<?> set) {
            return set.isEmpty();
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider) throws IOException {
            List<String> texts = set.stream()
                    .map(Json::write)
                    .sorted(TextRule::compareByCodePoint)
                    .toList();
            json.writeStartArray(set, texts.size());
            for (String text : texts) {
                json.writeRawValue(text);
            }
            json.writeEndArray();
        }
    }

    /** Adds the records without components, whose name says all: Jackson takes them for a mistake. */
    private static final class Serializers extends SimpleSerializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return type.isRecordType() && type.getRawClass().getRecordComponents().length == 0
                    ? new EmptySerializer()
                    : super.findSerializer(config, type, description);
        }
    }

    private static final class EmptySerializer extends StdSerializer<Object> {

        private static final long serialVersionUID = 1L;

        EmptySerializer() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject(value);
            json.writeEndObject();
        }
    }
}
