package org.guanxi.crm.customfield;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;

/** Whether a value may be in a field: length, pattern, range, choices. Pure; what it needs is read from the definition once. */
final class FieldCheck {

    private static final int LONGEST = 4000;
    private static final int WHOLE_DIGITS = 20;
    private static final int DECIMALS = 8;

    private final FieldDefinition definition;
    private final Optional<TextPattern> pattern;
    private final Optional<Object> least;
    private final Optional<Object> greatest;
    private final Map<String, Choice> choices = new HashMap<>();

    FieldCheck(FieldDefinition definition) {
        this.definition = definition;
        this.pattern = definition.pattern().map(TextPattern::of);
        this.least = definition.least().flatMap(text -> FieldText.bound(definition, text));
        this.greatest = definition.greatest().flatMap(text -> FieldText.bound(definition, text));
        definition.choices().forEach(choice -> choices.put(choice.code(), choice));
    }

    /**
     * Notes what is wrong with a value.
     *
     * @param value as Java has it, of the field's type
     * @param controlling the code chosen in the field on which this one depends; empty if none
     */
    void check(String path, Object value, Optional<String> controlling, Problems problems) {
        switch (definition.valueType()) {
            case TEXT -> text(path, (String) value, problems);
            case NUMBER -> number(path, (BigDecimal) value, problems);
            case MONEY -> range(path, ((Money) value).amount(), problems);
            case DATE, DATE_TIME -> range(path, value, problems);
            case CHOICE -> choice(path, (String) value, controlling, problems);
            case CHOICES -> choices(path, (List<?>) value, controlling, problems);
            default -> {
                // yes and no are both allowed; whether a named record is there is seen by reading it
            }
        }
    }

    private void text(String path, String value, Problems problems) {
        Problems storable = new Problems();
        TextRule.check(path, value, definition.longest().orElse(LONGEST), storable);
        problems.addAll("", storable.list());
        if (storable.isEmpty() && pattern.isPresent() && !pattern.get().matches(value)) {
            problems.add(
                    path,
                    "customfield.pattern",
                    "value",
                    value,
                    "pattern",
                    definition.pattern().orElse(""));
        }
    }

    private void number(String path, BigDecimal value, Problems problems) {
        if (value.scale() > DECIMALS) {
            problems.add(path, "number.too-precise", "value", value, "scale", DECIMALS);
        } else if ((long) value.precision() - value.scale() > WHOLE_DIGITS) {
            problems.add(path, "number.too-large", "value", value, "precision", WHOLE_DIGITS);
        } else {
            range(path, value, problems);
        }
    }

    private void range(String path, Object value, Problems problems) {
        if (least.isPresent() && compare(value, least.get()) < 0) {
            problems.add(path, "customfield.too-small", "value", value, "least", least.get());
        }
        if (greatest.isPresent() && compare(value, greatest.get()) > 0) {
            problems.add(path, "customfield.too-great", "value", value, "greatest", greatest.get());
        }
    }

    private int compare(Object left, Object right) {
        return definition.type().kind().compare(left, right);
    }

    private void choices(String path, List<?> codes, Optional<String> controlling, Problems problems) {
        Set<Object> seen = new HashSet<>();
        for (Object code : codes) {
            if (!seen.add(code)) {
                problems.add(path, "customfield.choice-twice", "choice", code);
            }
            choice(path, (String) code, controlling, problems);
        }
    }

    private void choice(String path, String code, Optional<String> controlling, Problems problems) {
        Choice choice = choices.get(code);
        if (choice == null) {
            problems.add(path, "customfield.unknown-choice", "choice", code);
        } else if (choice.isRetired()) {
            problems.add(path, "customfield.retired-choice", "choice", code);
        } else if (!choice.within().isEmpty()
                && !controlling.map(choice.within()::contains).orElse(false)) {
            problems.add(
                    path,
                    "customfield.choice-not-here",
                    "choice",
                    code,
                    "field",
                    definition.dependsOn().orElse(""),
                    "choices",
                    List.copyOf(choice.within()));
        }
    }
}
