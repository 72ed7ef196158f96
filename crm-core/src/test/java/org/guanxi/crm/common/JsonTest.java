package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    enum Level {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "very high";
            }
        }
    }

    record Part(String zulu, Optional<String> note, List<String> tags, Map<String, Integer> counts) {

        boolean isOpen() {
            return true;
        }

        String getZulu() {
            return "derived";
        }
    }

    record Empty() {}

    record All(
            Id<Part> id,
            TenantId tenant,
            ActorId actor,
            RecordRef ref,
            Money money,
            Percentage percentage,
            TimeRange time,
            DateRange dates,
            LocalizedText text,
            Address address,
            PhoneNumber phone,
            EmailAddress email,
            Stamp stamp,
            Level level,
            BigDecimal decimal,
            long whole,
            boolean flag,
            Duration duration,
            LocalTime at,
            ZoneId zone,
            Set<Level> levels,
            Map<Id<Part>, List<Money>> shares,
            Map<ActorId, Integer> votes,
            Map<Level, String> names,
            Part part,
            Optional<Part> more,
            Empty empty) {}

    @Test
    void textIsCanonical() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("𠮷", 1);
        value.put("Ａ", List.of());
        value.put("at", Instant.parse("2026-03-03T09:00:00.000001Z"));
        value.put("absent", Optional.empty());
        value.put("decimal", new BigDecimal("1E+3"));
        value.put("money", Money.of("1", "USD"));
        value.put("level", Level.HIGH);

        assertThat(Json.write(value))
                .isEqualTo("{\"at\":\"2026-03-03T09:00:00.000001Z\",\"decimal\":1000,\"level\":\"HIGH\","
                        + "\"money\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"Ａ\":[],\"𠮷\":1}");
    }

    @Test
    void ofARecordItsComponentsAreWrittenAndNothingElse() {
        assertThat(Json.write(new Part("z", Optional.empty(), List.of(), Map.of())))
                .isEqualTo("{\"zulu\":\"z\"}");
        assertThat(Json.write(new Part("", Optional.of(""), List.of(""), Map.of("b", 1, "a", 2))))
                .isEqualTo("{\"counts\":{\"a\":2,\"b\":1},\"note\":\"\",\"tags\":[\"\"],\"zulu\":\"\"}");
        assertThat(Json.write(new Empty())).isEqualTo("{}");
    }

    @Test
    void whatIsEqualHasTheSameText() {
        assertThat(Json.write(new LinkedHashSet<>(List.of("b", "a"))))
                .isEqualTo(Json.write(new LinkedHashSet<>(List.of("a", "b"))))
                .isEqualTo("[\"a\",\"b\"]");
        assertThat(Json.write(Map.of(Level.LOW, 1, Level.HIGH, 2))).isEqualTo("{\"HIGH\":2,\"LOW\":1}");
        assertThat(Json.write(new TreeMap<>(Map.of("a", 1, "b", 2)).descendingMap()))
                .isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void everyValueOfTheHouseComesBackEqual() {
        All all = all();
        String text = Json.write(all);

        assertThat(Json.read(text, All.class)).isEqualTo(all);
        assertThat(Json.write(Json.read(text, All.class))).isEqualTo(text);
        assertThat(Json.readList(Json.write(List.of(all.address())), Address.class))
                .containsExactly(all.address());
        assertThat(Json.write(Json.readMap(text))).isEqualTo(text);
    }

    @Test
    void whatIsWrittenWithoutJacksonIsWhatJacksonWrites() throws ReflectiveOperationException {
        int plain = 0;
        for (RecordComponent component : All.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(all());
            String written = PlainJson.write(value);
            if (written != null) {
                assertThat(written).as(component.getName()).isEqualTo(Jackson.write(value));
                plain++;
            }
        }
        assertThat(plain).isGreaterThan(18);
    }

    @Test
    void namesAreWrittenAsText() {
        Map<String, Object> map = Json.readMap(Json.write(all()));

        assertThat(map)
                .containsEntry("id", "00000000-0000-0001-0000-000000000002")
                .containsEntry("tenant", "acme")
                .containsEntry("email", "li@example.com")
                .containsEntry("percentage", new BigDecimal("12.5"))
                .containsEntry("text", Map.of("en", "Gold", "zh", "金卡"))
                .containsEntry("whole", 9_007_199_254_740_993L)
                .containsEntry("duration", "PT1H30M")
                .containsEntry("levels", List.of("HIGH", "LOW"))
                .doesNotContainKey("more");
    }

    @Test
    void whatIsUnknownIsPassedOverAndWhatIsMissingIsEmpty() {
        assertThat(Json.read("{\"unknown\":{\"x\":[1]},\"zulu\":\"z\",\"tags\":null}", Part.class))
                .isEqualTo(new Part("z", Optional.empty(), List.of(), Map.of()));
        assertThat(Json.read("{}", Empty.class)).isEqualTo(new Empty());
    }

    @Test
    void numbersOfAnyObjectAreLongsOrDecimals() {
        assertThat(Json.readMap(
                        "{\"a\":1,\"b\":1.50,\"c\":12345678901234567890,\"d\":[1,null,{\"e\":null}],\"f\":true}"))
                .isEqualTo(Map.of(
                        "a",
                        1L,
                        "b",
                        new BigDecimal("1.50"),
                        "c",
                        new BigDecimal("12345678901234567890"),
                        "d",
                        List.of(1L, Map.of()),
                        "f",
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "{",
                "{\"zulu\":\"z\"} x",
                "{\"zulu\":1}",
                "{\"zulu\":null}",
                "{\"note\":\"n\"}",
                "{\"zulu\":\"z\",\"zulu\":\"y\"}",
                "{\"zulu\":\"z\",\"tags\":[null]}",
                "{\"zulu\":\"z\",\"counts\":{\"a\":1.5}}",
                "{'zulu':'z'}"
            })
    void nonsenseIsRefusedAsInvalid(String text) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Json.read(text, Part.class))
                .satisfies(
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("json.invalid"));
    }

    @Test
    void thePlaceIsSaid() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Json.readMap("{\n  \"a\": ]"))
                .withMessageContaining("line 2, column 8: ");
    }

    @Test
    void whatAValueRefusesIsSaidWithItsPath() {
        record Holder(List<Stamp> stamps) {}

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Json.read(
                        "{\"stamps\":[{\"at\":\"2026-03-03T09:00:00Z\",\"by\":\"li\"},"
                                + "{\"at\":\"2026-03-03T09:00:00Z\",\"by\":\"\"}]}",
                        Holder.class))
                .satisfies(
                        e -> assertThat(e.problems()).containsExactly(Problem.at("stamps[1].by.actor", "text.empty")));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Json.read("{\"country\":\"xx\",\"city\":\"\"}", Address.class))
                .satisfies(
                        e -> assertThat(e.problems()).extracting(Problem::path).containsExactly("city", "country"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Json.read("\"x\"", Id.class));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Json.read("{\"en\":null}", LocalizedText.class));
    }

    @Test
    void sizeAndDepthAreLimited() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Json.read("\"12345\"", String.class, 6))
                .withMessageContaining("The JSON has 7 characters, 6 are allowed.");
        assertThat(Json.read("\"12345\"", String.class, 7)).isEqualTo("12345");
        assertThat(Json.readMap("{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}"))
                .containsKey("a");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Json.readMap("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}"))
                .satisfies(
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("json.invalid"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Json.readMap("[".repeat(1_000_000)));
    }

    @Test
    void whatHasNoFormCannotBeWritten() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);

        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(new Object()));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(itself));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Map.of("a", new Object())));
    }

    @Test
    void theTextDoesNotChooseTheClass() {
        assertThat(Json.readMap("{\"@class\":\"java.net.URL\",\"@type\":\"x\"}"))
                .isEqualTo(Map.of("@class", "java.net.URL", "@type", "x"));
    }

    private static All all() {
        Id<Part> id = Id.of(new UUID(1, 2));
        Instant at = Instant.parse("2026-03-03T09:00:00Z");
        Part part = new Part("𠮷 \"Ａ\" \n", Optional.of("n"), List.of("b", "a"), Map.of("x", 1));
        return new All(
                id,
                TenantId.of("acme"),
                ActorId.of("li"),
                RecordRef.of("customer", id),
                Money.of("0.0125", "CNY"),
                Percentage.of("12.50"),
                TimeRange.of(at, at.plusNanos(1000)),
                DateRange.since(LocalDate.of(2026, 3, 1)),
                LocalizedText.of(Map.of("zh", "金卡", "en", "Gold")),
                Address.builder().addLine("1 Main St").country("US").build(),
                PhoneNumber.parse("13812345678", "CN").labelled("手机"),
                EmailAddress.of("li@example.com"),
                new Stamp(at, ActorId.of("wei")),
                Level.HIGH,
                new BigDecimal("1.00"),
                9_007_199_254_740_993L,
                true,
                Duration.ofMinutes(90),
                LocalTime.of(9, 30),
                ZoneId.of("Asia/Shanghai"),
                Set.of(Level.LOW, Level.HIGH),
                Map.of(id, List.of(Money.of("1", "EUR"))),
                Map.of(ActorId.of("li"), 1),
                Map.of(Level.HIGH, "h"),
                part,
                Optional.empty(),
                new Empty());
    }

    @Test
    void thePartsOfAnObjectKeepEveryDigitOfAFraction() {
        assertThat(Json.parts("{\"a\":{\"b\":0.50},\"c\":[12345678901234567.123456789],\"d\":0.00000001}"))
                .containsEntry("a", "{\"b\":0.50}")
                .containsEntry("c", "[12345678901234567.123456789]")
                .containsEntry("d", "0.00000001");
    }
}
