package org.guanxi.crm.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.jspecify.annotations.Nullable;

/** Puts conditions together from what JSON holds; notes what is wrong and goes on. For one query. */
final class QueryReader {

    private static final int DEEPEST = 20;
    private static final int MOST_CONDITIONS = 500;
    private static final int MOST_VALUES = 1000;

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private int conditions;

    QueryReader(Catalogue catalogue, Vocabulary vocabulary, Problems problems) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    <E extends Entity<E>> Condition<E> condition(EntityType<E> type, @Nullable Object given, String path, int depth) {
        if (depth > DEEPEST || ++conditions > MOST_CONDITIONS) {
            throw Problems.one(path, "query.too-large", "depth", DEEPEST, "conditions", MOST_CONDITIONS);
        }
        Map<String, Object> node = object(path, given);
        if (node.containsKey("all") && isOnly(path, node, "all")) {
            return Condition.allOf(parts(type, node.get("all"), at(path, "all"), depth));
        } else if (node.containsKey("any") && isOnly(path, node, "any")) {
            return Condition.anyOf(parts(type, node.get("any"), at(path, "any"), depth));
        } else if (node.containsKey("not") && isOnly(path, node, "not")) {
            return condition(type, node.get("not"), at(path, "not"), depth + 1).not();
        } else if (node.containsKey("attribute")) {
            return compared(type, node, path);
        } else if (node.containsKey("via") && isOnly(path, node, "via", "meets")) {
            return via(type, node, path, depth);
        } else if (node.containsKey("child") && isOnly(path, node, "child", "by", "hasAny")) {
            return hasAny(type, node, path, depth);
        }
        if (!node.isEmpty()) {
            onlyWords(path, node, List.of("all", "any", "not", "attribute", "via", "meets", "child", "by", "hasAny"));
        }
        problems.add(path, "query.shape", "expected", "all, any, not, attribute, via or child");
        return Condition.all();
    }

    private <E extends Entity<E>> List<Condition<E>> parts(
            EntityType<E> type, @Nullable Object given, String path, int depth) {
        List<Condition<E>> parts = new ArrayList<>();
        List<?> nodes = list(path, given);
        for (int i = 0; i < nodes.size(); i++) {
            parts.add(condition(type, nodes.get(i), path + "[" + i + "]", depth + 1));
        }
        return parts;
    }

    private <E extends Entity<E>> Condition<E> compared(EntityType<E> type, Map<String, Object> node, String path) {
        Optional<ScalarAttribute<E, ?>> attribute = attribute(type, at(path, "attribute"), node.get("attribute"));
        List<String> words =
                node.keySet().stream().filter(word -> !word.equals("attribute")).toList();
        if (words.size() != 1) {
            problems.add(path, "query.shape", "expected", "one comparison of the attribute");
            return Condition.all();
        }
        String word = words.get(0);
        Object value = node.get(word);
        String place = at(path, word);
        Condition.Comparison comparison = QueryWriter.COMPARISONS.get(word);
        if (attribute.isEmpty() || value == null) {
            return Condition.all();
        }
        ScalarAttribute<E, ?> compared = attribute.get();
        if (comparison != null && value instanceof Map<?, ?>) {
            return fields(type, compared, comparison, object(place, value), place);
        } else if (comparison != null) {
            return QueryValue.of(compared, value, place, problems)
                    .<Condition<E>>map(each -> new Condition.Compare<>(compared.field(), comparison, each))
                    .orElseGet(Condition::all);
        }
        return switch (word) {
            case "in" -> in(compared, value, place);
            case "isAbsent" -> absent(compared, value, place);
            case "startsWith" -> match(compared, Condition.Place.START, value, place);
            case "contains" -> match(compared, Condition.Place.ANYWHERE, value, place);
            default -> {
                problems.add(place, "query.unknown-word", "word", word);
                yield Condition.all();
            }
        };
    }

    private <E extends Entity<E>> Condition<E> fields(
            EntityType<E> type,
            ScalarAttribute<E, ?> left,
            Condition.Comparison comparison,
            Map<String, Object> node,
            String path) {
        isOnly(path, node, "attribute");
        Optional<ScalarAttribute<E, ?>> right = attribute(type, at(path, "attribute"), node.get("attribute"));
        if (right.isEmpty()) {
            return Condition.all();
        }
        if (right.get().field().kind() != left.field().kind()) {
            wrongAttribute(path, right.get().name(), left.field().kind().name());
            return Condition.all();
        }
        return new Condition.CompareFields<>(
                left.field(), comparison, right.get().field());
    }

    private <E extends Entity<E>> Condition<E> in(ScalarAttribute<E, ?> attribute, Object value, String path) {
        List<?> given = list(path, value);
        if (given.size() > MOST_VALUES) {
            throw Problems.one(path, "query.too-large", "depth", DEEPEST, "conditions", MOST_VALUES);
        }
        Set<Object> values = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            QueryValue.of(attribute, given.get(i), path + "[" + i + "]", problems)
                    .ifPresent(values::add);
        }
        if (given.isEmpty()) {
            problems.add(path, "condition.empty-list", "attribute", attribute.toString());
        }
        return values.isEmpty() ? Condition.all() : new Condition.In<>(attribute.field(), values);
    }

    private <E extends Entity<E>> Condition<E> absent(ScalarAttribute<E, ?> attribute, Object value, String path) {
        if (!(value instanceof Boolean isAbsent)) {
            problems.add(path, "query.shape", "expected", "true or false");
            return Condition.all();
        }
        return isAbsent ? attribute.isAbsent() : attribute.isPresent();
    }

    private <E extends Entity<E>> Condition<E> match(
            ScalarAttribute<E, ?> attribute, Condition.Place place, Object value, String path) {
        if (attribute.field().kind() != Kind.TEXT) {
            wrongAttribute(path, attribute.name(), Kind.TEXT.name());
            return Condition.all();
        }
        return QueryValue.text(attribute.toString(), value, path, problems)
                .<Condition<E>>map(text -> new Condition.TextMatch<>(attribute.field(), place, text))
                .orElseGet(Condition::all);
    }

    private <E extends Entity<E>> Condition<E> via(
            EntityType<E> type, Map<String, Object> node, String path, int depth) {
        for (ReferenceAttribute<E, ?> reference : type.references()) {
            if (reference.name().equals(node.get("via"))) {
                return via(reference, node, path, depth);
            }
        }
        unknown(type.kind(), at(path, "via"), node.get("via"));
        return Condition.all();
    }

    private <E extends Entity<E>, T extends Entity<T>> Condition<E> via(
            ReferenceAttribute<E, T> reference, Map<String, Object> node, String path, int depth) {
        EntityType<T> target = catalogue.type(reference.target());
        return reference.via(condition(target, node.get("meets"), at(path, "meets"), depth + 1));
    }

    private <E extends Entity<E>> Condition<E> hasAny(
            EntityType<E> type, Map<String, Object> node, String path, int depth) {
        String kind = String.valueOf(node.get("child"));
        Optional<EntityType<?>> child = catalogue.find(kind);
        if (child.isEmpty()) {
            problems.add(at(path, "child"), "catalogue.unknown-kind", "kind", kind);
            return Condition.all();
        }
        return hasAny(type, child.get(), node, path, depth);
    }

    private <E extends Entity<E>, C extends Entity<C>> Condition<E> hasAny(
            EntityType<E> type, EntityType<C> child, Map<String, Object> node, String path, int depth) {
        Optional<Attribute<C, ?>> by = node.get("by") instanceof String name ? child.attribute(name) : Optional.empty();
        Condition<C> condition = condition(child, node.get("hasAny"), at(path, "hasAny"), depth + 1);
        if (by.isPresent() && by.get() instanceof LinkAttribute<?>) {
            @SuppressWarnings("unchecked") // an attribute of C that is a link is a link of C
            LinkAttribute<C> link = (LinkAttribute<C>) by.get();
            return link.hasAny(type, condition);
        }
        if (by.isPresent() && by.get() instanceof ReferenceAttribute<?, ?> named && named.target() == type.entity()) {
            @SuppressWarnings("unchecked") // an attribute of C that names E
            ReferenceAttribute<C, E> reference = (ReferenceAttribute<C, E>) named;
            return reference.hasAny(condition);
        }
        unknown(child.kind(), at(path, "by"), node.get("by"));
        return Condition.all();
    }

    <E extends Entity<E>> Optional<ScalarAttribute<E, ?>> attribute(
            EntityType<E> type, String path, @Nullable Object name) {
        Optional<ScalarAttribute<E, ?>> found =
                name instanceof String text ? new Names<>(type, vocabulary).find(text) : Optional.empty();
        if (found.isEmpty()) {
            unknown(type.kind(), path, name);
        }
        return found;
    }

    private void unknown(String kind, String path, @Nullable Object name) {
        problems.add(path, "attribute.unknown", "kind", kind, "attribute", String.valueOf(name));
    }

    private void wrongAttribute(String path, String name, String kind) {
        problems.add(path, "query.wrong-attribute", "attribute", name, "kind", kind);
    }

    Map<String, Object> object(String path, @Nullable Object given) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> object.put(String.valueOf(name), value));
        } else {
            problems.add(path, "query.shape", "expected", "an object");
        }
        return object;
    }

    List<?> list(String path, @Nullable Object given) {
        if (given instanceof List<?> list) {
            return list;
        }
        problems.add(path, "query.shape", "expected", "a list");
        return List.of();
    }

    void onlyWords(String path, Map<String, Object> node, List<String> known) {
        for (String word : node.keySet()) {
            if (!known.contains(word)) {
                problems.add(at(path, word), "query.unknown-word", "word", word);
            }
        }
    }

    private boolean isOnly(String path, Map<String, Object> node, String... known) {
        onlyWords(path, node, List.of(known));
        return true;
    }

    private static String at(String path, String word) {
        return path.isEmpty() ? word : path + "." + word;
    }
}
