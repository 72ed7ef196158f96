package org.guanxi.crm.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Selections and conditions as JSON, to be stored and sent. What is read is not trusted: everything that is wrong with it is told
 * at once, with its place, and size, depth and number of conditions are bounded. Immutable.
 *
 * <pre>{@code
 * {"version": 1, "kind": "customer", "limit": 50,
 *  "where": {"all": [{"attribute": "name", "startsWith": "上海"},
 *                    {"via": "owner", "meets": {"attribute": "name", "is": "Li Wei"}},
 *                    {"not": {"child": "contact", "by": "customer", "hasAny": {"all": []}}}]},
 *  "order": [{"by": "custom.score", "descending": true}]}
 * }</pre>
 *
 * <p>An attribute is compared by {@code is, isNot, below, atMost, above, atLeast} with a value or with
 * <code>{"attribute": …}</code> of the same record, by {@code in} with a list, by {@code startsWith} and {@code contains}, and
 * {@code isAbsent} is true or false. Money is compared as its amount ({@code price}) and its currency ({@code priceCurrency}),
 * a link as its kind ({@code aboutKind}) and id ({@code aboutId}). Days, instants and ids are text, as {@code toString} writes them.
 */
public final class QueryText {

    /** The version that is written, and the only one so far that is read. */
    public static final long VERSION = 1;

    /** How many characters a query may have. */
    public static final int LONGEST = 100_000;

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;

    /** Reads and writes queries over these kinds. */
    public QueryText(Catalogue catalogue, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
    }

    /** The selection as text; where a page begins is not part of it. */
    public <E extends Entity<E>> String write(Selection<E> selection) {
        Names<E> names = new Names<>(selection.type(), vocabulary);
        List<Object> order = new ArrayList<>();
        for (Order<E> step : selection.order()) {
            order.add(Map.of("by", names.of(step.field()), "descending", step.isDescending()));
        }
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("version", VERSION);
        query.put("kind", selection.type().kind());
        query.put("where", writer().condition(selection.type(), selection.where()));
        query.put("order", order);
        query.put("limit", selection.limit());
        return Json.write(query);
    }

    /** The condition as text. */
    public <E extends Entity<E>> String write(EntityType<E> type, Condition<E> condition) {
        return Json.write(writer().condition(type, condition));
    }

    private QueryWriter writer() {
        return new QueryWriter(catalogue, vocabulary);
    }

    /**
     * The selection that the text says, of whatever kind.
     *
     * @throws org.guanxi.crm.error.Invalid with everything that is wrong: {@code json.invalid}, {@code json.too-large}; {@code
     *     query.version}, {@code query.shape}, {@code query.unknown-word}, {@code query.too-large}; {@code catalogue.unknown-kind},
     *     {@code attribute.unknown}, {@code condition.wrong-value}, {@code condition.empty-list}, {@code query.wrong-attribute},
     *     {@code selection.limit}
     */
    public Selection<?> read(String text) {
        Map<String, Object> query = Json.readMap(text, LONGEST);
        Object kind = query.get("kind");
        if (!(kind instanceof String name)) {
            throw Problems.one("kind", "query.shape", "expected", "the name of a kind");
        }
        return read(catalogue.type(name), query);
    }

    /** The selection that the text says, of this kind; errors as {@link #read(String)}, {@code query.other-kind} for another. */
    public <E extends Entity<E>> Selection<E> read(EntityType<E> type, String text) {
        Map<String, Object> query = Json.readMap(text, LONGEST);
        Object kind = query.get("kind");
        if (!type.kind().equals(kind)) {
            throw Problems.one("kind", "query.other-kind", "kind", type.kind(), "given", String.valueOf(kind));
        }
        return read(type, query);
    }

    private <E extends Entity<E>> Selection<E> read(EntityType<E> type, Map<String, Object> query) {
        Problems problems = new Problems();
        QueryReader reader = new QueryReader(catalogue, vocabulary, problems);
        reader.onlyWords("", query, List.of("version", "kind", "where", "order", "limit"));
        if (!Long.valueOf(VERSION).equals(query.get("version"))) {
            problems.add("version", "query.version", "version", String.valueOf(query.get("version")), "known", VERSION);
        }
        Selection<E> selection = Selection.of(type);
        if (query.containsKey("where")) {
            selection = selection.where(reader.condition(type, query.get("where"), "where", 0));
        }
        List<Order<E>> order = order(type, query.get("order"), reader, problems);
        if (!order.isEmpty()) {
            @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type, only read
            Selection<E> ordered = selection.orderBy(order.toArray(new Order[0]));
            selection = ordered;
        }
        Object limit = query.getOrDefault("limit", (long) Selection.DEFAULT_LIMIT);
        if (limit instanceof Long most && most >= 1 && most <= Selection.MAXIMUM_LIMIT) {
            selection = selection.limit(most.intValue());
        } else {
            problems.add(
                    "limit", "selection.limit", "limit", String.valueOf(limit), "maximum", Selection.MAXIMUM_LIMIT);
        }
        problems.throwIfAny();
        return selection;
    }

    private <E extends Entity<E>> List<Order<E>> order(
            EntityType<E> type, @Nullable Object given, QueryReader reader, Problems problems) {
        List<Order<E>> order = new ArrayList<>();
        if (given == null) {
            return order;
        }
        List<?> steps = reader.list("order", given);
        for (int i = 0; i < steps.size(); i++) {
            String path = "order[" + i + "]";
            Map<String, Object> step = reader.object(path, steps.get(i));
            reader.onlyWords(path, step, List.of("by", "descending"));
            Optional<ScalarAttribute<E, ?>> attribute = reader.attribute(type, path + ".by", step.get("by"));
            Object descending = step.getOrDefault("descending", false);
            if (!(descending instanceof Boolean)) {
                problems.add(path + ".descending", "query.shape", "expected", "true or false");
            }
            attribute.ifPresent(by -> order.add(new Order<>(by.field(), Boolean.TRUE.equals(descending))));
        }
        return order;
    }

    /**
     * The condition on records of this kind that the text says.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link #read(String)}
     */
    public <E extends Entity<E>> Condition<E> readCondition(EntityType<E> type, String text) {
        Problems problems = new Problems();
        QueryReader reader = new QueryReader(catalogue, vocabulary, problems);
        Condition<E> condition = reader.condition(type, Json.readMap(text, LONGEST), "", 0);
        problems.throwIfAny();
        return condition;
    }
}
