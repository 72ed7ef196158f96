package org.guanxi.crm.search;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.LinkAttribute;

/** Takes conditions apart into what JSON can hold. */
final class QueryWriter {

    /** The words of the comparisons. */
    static final Map<String, Condition.Comparison> COMPARISONS = comparisons();

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;

    QueryWriter(Catalogue catalogue, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
    }

    private static Map<String, Condition.Comparison> comparisons() {
        Map<String, Condition.Comparison> words = new LinkedHashMap<>();
        words.put("is", Condition.Comparison.EQUAL);
        words.put("isNot", Condition.Comparison.DIFFERENT);
        words.put("below", Condition.Comparison.BELOW);
        words.put("atMost", Condition.Comparison.AT_MOST);
        words.put("above", Condition.Comparison.ABOVE);
        words.put("atLeast", Condition.Comparison.AT_LEAST);
        return words;
    }

    private static String word(Condition.Comparison comparison) {
        return COMPARISONS.entrySet().stream()
                .filter(each -> each.getValue() == comparison)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    <E extends Entity<E>> Map<String, Object> condition(EntityType<E> type, Condition<E> condition) {
        Names<E> names = new Names<>(type, vocabulary);
        if (condition instanceof Condition.All<E>) {
            return Map.of("all", List.of());
        } else if (condition instanceof Condition.And<E> and) {
            return Map.of("all", parts(type, and.parts()));
        } else if (condition instanceof Condition.Or<E> or) {
            return Map.of("any", parts(type, or.parts()));
        } else if (condition instanceof Condition.Not<E> not) {
            return Map.of("not", condition(type, not.condition()));
        } else if (condition instanceof Condition.Compare<E> compare) {
            return attribute(names.of(compare.field()), word(compare.comparison()), value(compare.value()));
        } else if (condition instanceof Condition.CompareFields<E> compare) {
            Object other = Map.of("attribute", names.of(compare.right()));
            return attribute(names.of(compare.left()), word(compare.comparison()), other);
        } else if (condition instanceof Condition.In<E> in) {
            List<Object> values = in.values().stream().map(QueryWriter::value).toList();
            return attribute(names.of(in.field()), "in", values);
        } else if (condition instanceof Condition.Absent<E> absent) {
            return attribute(names.of(absent.field()), "isAbsent", true);
        } else if (condition instanceof Condition.TextMatch<E> match) {
            String word = match.place() == Condition.Place.START ? "startsWith" : "contains";
            return attribute(names.of(match.field()), word, match.text());
        } else if (condition instanceof Condition.Via<?, ?> via) {
            return via(via);
        }
        return hasAny((Condition.HasAny<?, ?>) condition);
    }

    private <E extends Entity<E>> List<Object> parts(EntityType<E> type, List<Condition<E>> parts) {
        List<Object> written = new ArrayList<>();
        parts.forEach(part -> written.add(condition(type, part)));
        return written;
    }

    private static Map<String, Object> attribute(String name, String word, Object value) {
        return Map.of("attribute", name, word, value);
    }

    private static Object value(Object encoded) {
        boolean isText = encoded instanceof UUID || encoded instanceof Temporal;
        return isText ? encoded.toString() : encoded;
    }

    private <E extends Entity<E>, T extends Entity<T>> Map<String, Object> via(Condition.Via<E, T> via) {
        EntityType<T> target = catalogue.type(via.reference().target());
        return Map.of("via", via.reference().name(), "meets", condition(target, via.condition()));
    }

    private <E extends Entity<E>, C extends Entity<C>> Map<String, Object> hasAny(Condition.HasAny<E, C> hasAny) {
        EntityType<C> child = catalogue.type(hasAny.link().child());
        String by = hasAny.link().parentId().name();
        for (LinkAttribute<C> link : child.links()) {
            if (link.recordId().field().equals(hasAny.link().parentId())) {
                by = link.name();
            }
        }
        return Map.of("child", child.kind(), "by", by, "hasAny", condition(child, hasAny.condition()));
    }
}
