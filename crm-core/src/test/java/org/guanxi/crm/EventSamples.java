package org.guanxi.crm;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.customfield.Choice;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;

/** Makes one event of every class, always the same, with every component present. */
final class EventSamples {

    private static final Instant AT = Instant.parse("2025-03-03T09:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final UUID UNIQUE = UUID.fromString("018f2b5e-7c1d-7000-8000-000000000001");

    /** Whoever needs another class in an event adds it here. */
    private static final Map<Class<?>, Object> KNOWN = new HashMap<>();

    static {
        KNOWN.put(String.class, "text");
        KNOWN.put(boolean.class, true);
        KNOWN.put(Boolean.class, true);
        KNOWN.put(int.class, 7);
        KNOWN.put(Integer.class, 7);
        KNOWN.put(long.class, 7L);
        KNOWN.put(Long.class, 7L);
        KNOWN.put(BigDecimal.class, new BigDecimal("7.50"));
        KNOWN.put(UUID.class, UNIQUE);
        KNOWN.put(Id.class, Id.of(UNIQUE));
        KNOWN.put(Instant.class, AT);
        KNOWN.put(LocalDate.class, DAY);
        KNOWN.put(LocalTime.class, LocalTime.of(9, 30));
        KNOWN.put(LocalDateTime.class, DAY.atTime(9, 30));
        KNOWN.put(Duration.class, Duration.ofMinutes(90));
        KNOWN.put(ZoneId.class, ZoneId.of("Asia/Shanghai"));
        KNOWN.put(Money.class, Money.of("7.50", "CNY"));
        KNOWN.put(Percentage.class, Percentage.of("12.5"));
        KNOWN.put(ActorId.class, ActorId.of("li.wei"));
        KNOWN.put(TenantId.class, TenantId.of("acme"));
        KNOWN.put(EmailAddress.class, EmailAddress.of("li.wei@example.com"));
        KNOWN.put(PhoneNumber.class, PhoneNumber.parse("+86 10 6552 9988", "CN"));
        KNOWN.put(LocalizedText.class, LocalizedText.of("text"));
        KNOWN.put(DateRange.class, DateRange.of(DAY, DAY.plusDays(1)));
        KNOWN.put(TimeRange.class, TimeRange.of(AT, AT.plusSeconds(60)));
        KNOWN.put(Address.class, Json.read("{\"city\":\"Xi'an\",\"country\":\"CN\"}", Address.class));
        KNOWN.put(
                FieldDefinition.class,
                FieldDefinition.of(FieldType.CHOICE, "Segment")
                        .addChoice(Choice.of("a", "A"))
                        .build());
    }

    private EventSamples() {}

    /** The sample of an event's class. */
    static <V> V of(Class<V> type) {
        return type.cast(value(type));
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<Object> parts = Arrays.stream(generic.getActualTypeArguments())
                    .filter(each -> generic.getRawType() != Id.class)
                    .map(EventSamples::value)
                    .toList();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return Optional.of(parts.get(0));
            } else if (raw == List.class) {
                return List.of(parts.get(0));
            } else if (raw == Set.class) {
                return Set.of(parts.get(0));
            } else if (raw == Map.class) {
                return Map.of(parts.get(0), parts.get(1));
            }
            return value(raw);
        }
        Class<?> simple = (Class<?>) type;
        if (KNOWN.containsKey(simple)) {
            return KNOWN.get(simple);
        } else if (simple.isEnum()) {
            return simple.getEnumConstants()[0];
        } else if (simple.isRecord()) {
            return record(simple);
        }
        throw new AssertionError("add a sample of " + simple + " to EventSamples");
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("add a sample of " + type + " to EventSamples", e);
        }
    }
}
