package org.guanxi.crm.customfield;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Kind;

/** Whether a definition makes sense beside the other fields of its kind: everything that is wrong with it at once. Pure. */
final class DefinitionCheck<E extends Entity<E>> {

    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final int MOST_CHOICES = 500;

    private final EntityType<E> type;
    private final Catalogue catalogue;
    private final Map<String, CustomField> others = new HashMap<>();
    private final Problems problems = new Problems();

    DefinitionCheck(EntityType<E> type, Catalogue catalogue, List<CustomField> others) {
        this.type = type;
        this.catalogue = catalogue;
        others.forEach(field -> this.others.put(field.fieldKey(), field));
    }

    /**
     * The field with the result of its formula worked out.
     *
     * @throws Invalid with everything that is wrong
     */
    CustomField checked(CustomField field) {
        FieldDefinition definition = field.definition();
        checkKey(field);
        checkParts(definition);
        checkBounds(definition);
        checkPattern(definition);
        checkChoices(definition);
        checkDependency(field.fieldKey(), definition);
        checkEyes(field);
        definition
                .target()
                .filter(kind -> catalogue.find(kind).isEmpty())
                .ifPresent(kind -> problems.add("target", "catalogue.unknown-kind", "kind", kind));
        Optional<FieldType> result = definition.type() == FieldType.FORMULA ? result(field) : Optional.empty();
        if (problems.isEmpty()) {
            checkInitial(definition);
        }
        problems.throwIfAny();
        FieldDefinition.Builder completed = FieldDefinition.builder();
        completed.from(definition).result(result);
        CustomField.Builder builder = CustomField.builder();
        return builder.from(field).definition(completed.build()).build();
    }

    private void checkKey(CustomField field) {
        String key = field.fieldKey();
        if (!KEY.matcher(key).matches()) {
            problems.add("key", "customfield.bad-key", "key", key);
        }
        Set<String> taken = new HashSet<>(others.keySet());
        others.values().stream()
                .filter(other -> other.definition().type() == FieldType.MONEY)
                .forEach(other -> taken.add(other.fieldKey() + "Currency"));
        boolean isMoney = field.definition().type() == FieldType.MONEY;
        if (taken.contains(key) || (isMoney && taken.contains(key + "Currency"))) {
            problems.add("key", "customfield.key-taken", "kind", type.kind(), "key", key);
        }
    }

    private void checkParts(FieldDefinition definition) {
        FieldType held = definition.type();
        refuse(definition.least().isPresent() && !held.isRanged(), "least", held);
        refuse(definition.greatest().isPresent() && !held.isRanged(), "greatest", held);
        refuse(definition.longest().isPresent() && held != FieldType.TEXT, "longest", held);
        refuse(definition.pattern().isPresent() && held != FieldType.TEXT, "pattern", held);
        refuse(!definition.choices().isEmpty() && !held.isChosen(), "choices", held);
        refuse(definition.dependsOn().isPresent() && !held.isChosen(), "dependsOn", held);
        refuse(definition.target().isPresent() && held != FieldType.REFERENCE, "target", held);
        refuse(definition.formula().isPresent() && held != FieldType.FORMULA, "formula", held);
        refuse(definition.isUnique() && !held.canBeUnique(), "isUnique", held);
        refuse(definition.isRequired() && held == FieldType.FORMULA, "isRequired", held);
        refuse(definition.initial().isPresent() && held == FieldType.FORMULA, "initial", held);
        refuse(definition.initial().isPresent() && definition.isUnique(), "initial", held);
        refuse(!definition.changedBy().isEmpty() && held == FieldType.FORMULA, "changedBy", held);
        refuse(definition.result().isPresent() && held != FieldType.FORMULA, "result", held);
        demand(held.isChosen() && definition.choices().isEmpty(), "choices", held);
        demand(held == FieldType.REFERENCE && definition.target().isEmpty(), "target", held);
        demand(held == FieldType.FORMULA && definition.formula().isEmpty(), "formula", held);
    }

    private void refuse(boolean isWrong, String part, FieldType held) {
        if (isWrong) {
            problems.add(part, "customfield.not-for-type", "part", part, "type", held);
        }
    }

    private void demand(boolean isMissing, String part, FieldType held) {
        if (isMissing) {
            problems.add(part, "customfield.part-missing", "part", part, "type", held);
        }
    }

    private void checkBounds(FieldDefinition definition) {
        if (!definition.type().isRanged()) {
            return;
        }
        Optional<Object> least = bound("least", definition, definition.least());
        Optional<Object> greatest = bound("greatest", definition, definition.greatest());
        if (least.isPresent()
                && greatest.isPresent()
                && definition.type().kind().compare(least.get(), greatest.get()) > 0) {
            problems.add("greatest", "range.reversed", "start", least.get(), "end", greatest.get());
        }
    }

    private Optional<Object> bound(String part, FieldDefinition definition, Optional<String> text) {
        Optional<Object> bound = text.flatMap(each -> FieldText.bound(definition, each));
        if (text.isPresent() && bound.isEmpty()) {
            wrongText(part, definition, text.get());
        }
        return bound;
    }

    private void wrongText(String part, FieldDefinition definition, String text) {
        problems.add(part, "customfield.wrong-text", "field", part, "type", definition.type(), "text", text);
    }

    private void checkPattern(FieldDefinition definition) {
        definition
                .longest()
                .filter(longest -> longest < 1 || longest > Formula.LONGEST_TEXT)
                .ifPresent(longest -> problems.add(
                        "longest", "customfield.bad-length", "length", longest, "maximum", Formula.LONGEST_TEXT));
        definition.pattern().ifPresent(pattern -> collect("pattern", () -> TextPattern.of(pattern)));
    }

    private void collect(String part, Runnable reading) {
        try {
            reading.run();
        } catch (Invalid e) {
            problems.addAll(part, e.problems());
        }
    }

    private void checkChoices(FieldDefinition definition) {
        if (definition.choices().size() > MOST_CHOICES) {
            problems.add(
                    "choices",
                    "customfield.too-many-choices",
                    "count",
                    definition.choices().size(),
                    "maximum",
                    500);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < definition.choices().size(); i++) {
            Choice choice = definition.choices().get(i);
            String path = "choices[" + i + "]";
            if (!CODE.matcher(choice.code()).matches()) {
                problems.add(path, "customfield.bad-code", "code", choice.code());
            }
            if (!seen.add(choice.code())) {
                problems.add(path, "customfield.choice-twice", "choice", choice.code());
            }
            if (!choice.within().isEmpty() && definition.dependsOn().isEmpty()) {
                problems.add(path, "customfield.part-missing", "part", "dependsOn", "type", definition.type());
            }
        }
    }

    private void checkDependency(String key, FieldDefinition definition) {
        if (definition.dependsOn().isEmpty() || !definition.type().isChosen()) {
            return;
        }
        String controlling = definition.dependsOn().get();
        CustomField other = others.get(controlling);
        if (other == null || other.isRetired() || other.definition().type() != FieldType.CHOICE) {
            problems.add("dependsOn", "customfield.no-controlling-choice", "kind", type.kind(), "field", controlling);
            return;
        }
        Set<String> codes = new HashSet<>();
        other.definition().choices().forEach(choice -> codes.add(choice.code()));
        for (int i = 0; i < definition.choices().size(); i++) {
            for (String code : definition.choices().get(i).within()) {
                if (!codes.contains(code)) {
                    problems.add("choices[" + i + "].within", "customfield.unknown-choice", "choice", code);
                }
            }
        }
        List<String> chain = new ArrayList<>(List.of(key));
        for (Optional<String> at = Optional.of(controlling); at.isPresent(); at = next(at.get())) {
            if (chain.contains(at.get())) {
                problems.add("dependsOn", "customfield.circle", "fields", List.copyOf(chain));
                return;
            }
            chain.add(at.get());
        }
    }

    /** What a formula or a dependent choice tells of another field is for nobody who does not see that. */
    private void checkEyes(CustomField field) {
        Set<String> read = read(field);
        for (CustomField other : others.values()) {
            if (read.contains(other.path()) && isTold(other, field)) {
                problems.add("seenBy", "customfield.told", "field", other.fieldKey(), "by", field.fieldKey());
            }
            if (!other.isRetired() && read(other).contains(field.path()) && isTold(field, other)) {
                problems.add("seenBy", "customfield.told", "field", field.fieldKey(), "by", other.fieldKey());
            }
        }
    }

    private static boolean isTold(CustomField read, CustomField reading) {
        List<String> eyes = read.definition().seenBy();
        List<String> readers = reading.definition().seenBy();
        return !eyes.isEmpty() && (readers.isEmpty() || !eyes.containsAll(readers));
    }

    /** The paths of the fields on whose values that of this one depends. */
    private Set<String> read(CustomField field) {
        Set<String> read = new HashSet<>();
        field.definition().dependsOn().ifPresent(key -> read.add("custom." + key));
        field.definition().formula().ifPresent(text -> {
            List<CustomField> all = new ArrayList<>(others.values());
            all.add(field);
            try {
                read.addAll(
                        Formula.of(text, new FormulaNames<>(type, all)::kind).names());
            } catch (Invalid e) {
                read.clear(); // told where the formula itself is checked
            }
        });
        return read;
    }

    private Optional<String> next(String key) {
        return Optional.ofNullable(others.get(key))
                .flatMap(field -> field.definition().dependsOn());
    }

    private void checkInitial(FieldDefinition definition) {
        if (definition.initial().isEmpty()) {
            return;
        }
        String text = definition.initial().get();
        Optional<Object> value = FieldText.parse(definition, text);
        if (value.isEmpty()) {
            wrongText("initial", definition, text);
            return;
        }
        // beside which code of another field it will stand is only known when a record is written
        FieldDefinition.Builder alone = FieldDefinition.builder();
        alone.from(definition)
                .choices(definition.choices().stream()
                        .map(choice -> choice.within(new String[0]))
                        .toList());
        new FieldCheck(alone.build()).check("initial", value.get(), Optional.empty(), problems);
    }

    private Optional<FieldType> result(CustomField field) {
        Optional<String> text = field.definition().formula();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<CustomField> readable = new ArrayList<>(others.values());
        FormulaNames<E> names = new FormulaNames<>(type, readable);
        try {
            if (text.get().contains(field.path())) {
                checkSelf(field, names);
            }
            Formula formula = Formula.of(text.get(), names::kind);
            checkCircle(field, formula, names);
            FieldType result = result(formula.kind());
            field.definition()
                    .result()
                    .filter(given -> given != result)
                    .ifPresent(given ->
                            problems.add("result", "customfield.formula-result", "given", given, "result", result));
            return Optional.of(result);
        } catch (Invalid e) {
            problems.addAll("formula", e.problems());
            return Optional.empty();
        }
    }

    /** A formula that reads its own field is a circle of one, not an unknown name. */
    private void checkSelf(CustomField field, FormulaNames<E> names) {
        Formula formula = Formula.of(
                field.definition().formula().orElseThrow(),
                name -> name.equals(field.path())
                        ? field.definition().result().map(FieldType::kind).or(() -> Optional.of(Kind.DECIMAL))
                        : names.kind(name));
        if (formula.names().contains(field.path())) {
            throw Problems.one("", "customfield.circle", "fields", List.of(field.fieldKey()));
        }
    }

    private void checkCircle(CustomField field, Formula formula, FormulaNames<E> names) {
        Map<String, Formula> parsed = new HashMap<>();
        for (CustomField other : others.values()) {
            if (!other.isRetired() && other.definition().type() == FieldType.FORMULA) {
                String text = other.definition().formula().orElse("");
                Optional<Kind> own = Optional.of(formula.kind());
                parsed.put(other.path(), Formula.of(text, name -> name.equals(field.path()) ? own : names.kind(name)));
            }
        }
        parsed.put(field.path(), formula);
        Set<String> circle = new TreeSet<>();
        FormulaNames.inOrder(parsed, circle);
        if (circle.contains(field.path())) {
            problems.add("formula", "customfield.circle", "fields", List.copyOf(circle));
        }
    }

    private static FieldType result(Kind kind) {
        return switch (kind) {
            case DECIMAL, WHOLE -> FieldType.NUMBER;
            case DATE -> FieldType.DATE;
            case INSTANT -> FieldType.DATE_TIME;
            case FLAG -> FieldType.YES_NO;
            default -> FieldType.TEXT;
        };
    }
}
