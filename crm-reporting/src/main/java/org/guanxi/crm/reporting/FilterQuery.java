package org.guanxi.crm.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.ReferenceAttribute;

/**
 * Says a filter in the language of stored queries, which knows no paths and no relative times; {@link
 * org.guanxi.crm.search.QueryText} then reads its values. Notes the fields that are not there.
 */
final class FilterQuery {

    /** Deeper, {@link org.guanxi.crm.search.QueryText} would refuse it. */
    private static final int DEEPEST = 100;

    private static final Map<String, Object> EVERYTHING = Map.of("all", List.of());

    private final Fields fields;
    private final ReportCalendar calendar;
    private final Instant now;
    private final Problems problems;

    FilterQuery(Fields fields, ReportCalendar calendar, Instant now, Problems problems) {
        this.fields = fields;
        this.calendar = calendar;
        this.now = now;
        this.problems = problems;
    }

    <E extends Entity<E>> Map<String, Object> of(EntityType<E> type, Filter filter, String place) {
        return of(type, filter, place, 0);
    }

    private <E extends Entity<E>> Map<String, Object> of(EntityType<E> type, Filter filter, String place, int depth) {
        if (depth > DEEPEST) {
            throw Problems.one(place, "report.too-deep", "maximum", DEEPEST);
        } else if (filter instanceof Filter.All all) {
            return Map.of("all", parts(type, all.parts(), place + ".all", depth));
        } else if (filter instanceof Filter.Any any) {
            return Map.of("any", parts(type, any.parts(), place + ".any", depth));
        } else if (filter instanceof Filter.Not not) {
            return Map.of("not", of(type, not.filter(), place + ".not", depth + 1));
        } else if (filter instanceof Filter.Compare compare) {
            return field(type, compare.field(), compare.comparison().word(), compare.value(), place);
        } else if (filter instanceof Filter.In in) {
            return field(type, in.field(), "in", in.values(), place);
        } else if (filter instanceof Filter.Absent absent) {
            return absent(type, absent.field(), place);
        } else if (filter instanceof Filter.Within within) {
            return within(type, within, place);
        }
        return hasAny((Filter.HasAny) filter, place, depth);
    }

    private <E extends Entity<E>> List<Object> parts(
            EntityType<E> type, List<Filter> filters, String place, int depth) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            parts.add(of(type, filters.get(i), place + "[" + i + "]", depth + 1));
        }
        return parts;
    }

    private <E extends Entity<E>> Optional<Found<E>> find(EntityType<E> type, String field, String place) {
        Optional<Found<E>> found = fields.find(type, field);
        if (found.isEmpty()) {
            problems.add(place, "report.unknown-field", "field", field, "kind", type.kind());
        }
        return found;
    }

    private <E extends Entity<E>> Map<String, Object> field(
            EntityType<E> type, String field, String word, Object value, String place) {
        return find(type, field, place)
                .map(found -> behind(field, Map.of("attribute", found.query(), word, value)))
                .orElse(EVERYTHING);
    }

    /** What cannot be reached is absent as well, so that it is said of presence. */
    private <E extends Entity<E>> Map<String, Object> absent(EntityType<E> type, String field, String place) {
        return find(type, field, place)
                .map(found -> Map.<String, Object>of(
                        "not", behind(field, Map.of("attribute", found.query(), "isAbsent", false))))
                .orElse(EVERYTHING);
    }

    private static Map<String, Object> behind(String field, Map<String, Object> condition) {
        List<String> steps = Fields.steps(field);
        Map<String, Object> result = condition;
        for (int i = steps.size() - 2; i >= 0; i--) {
            result = Map.of("via", steps.get(i), "meets", result);
        }
        return result;
    }

    private <E extends Entity<E>> Map<String, Object> within(EntityType<E> type, Filter.Within within, String place) {
        Optional<Found<E>> found = find(type, within.field(), place);
        if (found.isEmpty()) {
            return EVERYTHING;
        } else if (!found.get().isTime()) {
            problems.add(place, "report.no-time", "field", within.field());
            return EVERYTHING;
        }
        DateRange days = days(within.period(), calendar, now);
        LocalDateTime from = days.from().atStartOfDay();
        LocalDateTime until = days.until().orElseThrow().atStartOfDay();
        String query = found.get().query();
        if (found.get().kind() == Kind.DATE) {
            return behind(within.field(), between(query, from.toLocalDate(), until.toLocalDate()));
        }
        List<Object> spans = new ArrayList<>();
        for (Spans.Span span : Spans.instants(from, until, calendar.zone())) {
            spans.add(between(query, span.from(), span.until()));
        }
        return behind(within.field(), Map.of("any", spans));
    }

    private static Map<String, Object> between(String query, Object from, Object until) {
        return Map.of(
                "all",
                List.of(
                        Map.of("attribute", query, "atLeast", from.toString()),
                        Map.of("attribute", query, "below", until.toString())));
    }

    /** The days of a period at this time. */
    static DateRange days(Period period, ReportCalendar calendar, Instant now) {
        return period.days(LocalDate.ofInstant(now, calendar.zone()), calendar);
    }

    private Map<String, Object> hasAny(Filter.HasAny filter, String place, int depth) {
        Optional<EntityType<?>> child = fields.catalogue().find(filter.kind());
        if (child.isEmpty()) {
            problems.add(place + ".child", "catalogue.unknown-kind", "kind", filter.kind());
            return EVERYTHING;
        }
        return child(child.get(), filter, place, depth);
    }

    private <C extends Entity<C>> Map<String, Object> child(
            EntityType<C> child, Filter.HasAny filter, String place, int depth) {
        Optional<ReferenceAttribute<C, ?>> by = fields.reference(child, filter.by());
        boolean isLink = child.links().stream().anyMatch(link -> link.name().equals(filter.by()));
        if (by.isEmpty() && !isLink) {
            problems.add(place + ".by", "report.unknown-field", "field", filter.by(), "kind", child.kind());
            return EVERYTHING;
        }
        Map<String, Object> meets = of(child, filter.filter(), place + ".hasAny", depth + 1);
        return Map.of("child", child.kind(), "by", filter.by(), "hasAny", meets);
    }
}
