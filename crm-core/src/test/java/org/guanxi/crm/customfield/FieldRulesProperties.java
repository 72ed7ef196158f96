package org.guanxi.crm.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.tck.area.Asset;
import org.guanxi.crm.tck.area.AssetTable;
import org.junit.jupiter.api.Tag;

/** Random definitions and random values: what the rules refuse is what a plain reading of the definition refuses. */
@Tag("CUS-03")
class FieldRulesProperties {

    private static final List<String> TEXTS = List.of("", "a", "ab", "b1", "12", "上海", "aaaa");
    private static final List<String> PATTERNS = List.of("a*", "[a-z]\\d", "\\d{2}", "..", "(a|b)+");
    private static final List<String> CODES = List.of("p", "q", "r", "s");

    @Property(tries = 1000)
    void aValueIsRefusedExactlyIfTheDefinitionForbidsIt(@ForAll long seed) {
        Random random = new Random(seed);
        FieldDefinition controlling = FieldDefinition.of(FieldType.CHOICE, "c")
                .addChoice(Choice.of("x", "X"))
                .addChoice(Choice.of("y", "Y"))
                .build();
        FieldDefinition definition = definition(random);
        List<CustomField> fields = List.of(field(1, "c", controlling), field(2, "f", definition));
        Optional<Object> value = value(definition, random);
        Optional<String> chosen =
                random.nextBoolean() ? Optional.of(random.nextBoolean() ? "x" : "y") : Optional.empty();
        Asset asset = Asset.builder().id(Id.of(new UUID(0, 9))).name("a").build();
        CustomFields<Asset> custom = new CustomFields<>(AssetTable.TYPE, fields);
        Asset chosenAsset = chosen.isPresent() ? custom.with(asset, "c", chosen.get()) : asset;
        Asset given = value.isPresent() ? custom.with(chosenAsset, "f", value.get()) : chosenAsset;

        Problems problems = new Problems();
        CustomValues stored =
                new FieldRules<>(AssetTable.TYPE, fields).complete(null, given, "", new HashSet<>(), problems);

        assertThat(problems.isEmpty())
                .as("%s with %s beside %s: %s", definition, value, chosen, problems.list())
                .isEqualTo(isAllowed(definition, value, chosen));
        assertThat(FieldText.decode(fields.get(1), stored))
                .isEqualTo(FieldText.decode(fields.get(1), AssetTable.TYPE.custom(given)));
    }

    private static CustomField field(long id, String key, FieldDefinition definition) {
        return CustomField.builder()
                .id(Id.of(new UUID(1, id)))
                .recordKind("asset")
                .fieldKey(key)
                .definition(definition)
                .build();
    }

    private static FieldDefinition definition(Random random) {
        FieldDefinition.Builder builder = FieldDefinition.builder();
        switch (random.nextInt(3)) {
            case 0 -> {
                builder.from(FieldDefinition.of(FieldType.TEXT, "f").build());
                if (random.nextBoolean()) {
                    builder.pattern(PATTERNS.get(random.nextInt(PATTERNS.size())));
                }
                if (random.nextBoolean()) {
                    builder.longest(1 + random.nextInt(3));
                }
            }
            case 1 -> {
                builder.from(FieldDefinition.of(FieldType.NUMBER, "f").build());
                if (random.nextBoolean()) {
                    builder.least(String.valueOf(random.nextInt(5)));
                }
                if (random.nextBoolean()) {
                    builder.greatest(String.valueOf(4 + random.nextInt(5)) + ".5");
                }
            }
            default -> {
                builder.from(FieldDefinition.of(random.nextBoolean() ? FieldType.CHOICE : FieldType.CHOICES, "f")
                        .dependsOn("c")
                        .build());
                for (String code : CODES.subList(0, 3)) {
                    Choice choice = Choice.of(code, code);
                    choice = random.nextBoolean() ? choice.within(random.nextBoolean() ? "x" : "y") : choice;
                    builder.addChoice(random.nextInt(4) == 0 ? choice.retired() : choice);
                }
            }
        }
        return builder.isRequired(random.nextBoolean()).build();
    }

    private static Optional<Object> value(FieldDefinition definition, Random random) {
        if (random.nextInt(6) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (definition.type()) {
                    case TEXT -> TEXTS.get(random.nextInt(TEXTS.size()));
                    case NUMBER -> new BigDecimal(random.nextInt(20)).divide(BigDecimal.valueOf(2));
                    case CHOICE -> CODES.get(random.nextInt(CODES.size()));
                    default -> {
                        List<String> codes = new ArrayList<>(CODES);
                        codes.removeIf(code -> random.nextInt(3) == 0);
                        yield codes.isEmpty() ? CODES : codes;
                    }
                });
    }

    /** A plain reading of the definition that shares nothing with the rules. */
    private static boolean isAllowed(FieldDefinition definition, Optional<Object> value, Optional<String> chosen) {
        if (value.isEmpty()) {
            return !definition.isRequired();
        }
        if (value.get() instanceof String text && definition.type() == FieldType.TEXT) {
            boolean isLong = definition.longest().isPresent()
                    && text.length() > definition.longest().get();
            boolean isMatching = definition.pattern().isEmpty()
                    || Pattern.matches(definition.pattern().get(), text);
            return !text.isEmpty() && !isLong && isMatching;
        }
        if (value.get() instanceof BigDecimal number) {
            double compared = number.doubleValue();
            return compared >= definition.least().map(Double::valueOf).orElse(-1e9)
                    && compared <= definition.greatest().map(Double::valueOf).orElse(1e9);
        }
        List<?> codes = value.get() instanceof List<?> several ? several : List.of(value.get());
        return codes.stream()
                .allMatch(code -> definition.choices().stream()
                        .anyMatch(choice -> choice.code().equals(code)
                                && !choice.isRetired()
                                && (choice.within().isEmpty()
                                        || chosen.map(choice.within()::contains).orElse(false))));
    }
}
