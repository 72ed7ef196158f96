package org.guanxi.crm.customer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problem;

/**
 * What a merge would do: to be shown, changed by choices, and carried out. Immutable.
 *
 * @param survivor the customer that would stand for all
 * @param losers those that would be merged into it, in order of preference
 * @param choices attributes whose value is taken from a certain customer, absent or not
 * @param versions the versions of all of them when the plan was made; the merge is refused if one has changed since
 * @param fields the attributes of which there are different values, as the caller may see them
 * @param moves how many records of which kind would name the survivor instead, by attribute
 * @param refusals why the merge would be refused
 */
public record MergePlan(
        Id<Customer> survivor,
        List<Id<Customer>> losers,
        Map<String, Id<Customer>> choices,
        Map<Id<Customer>, Long> versions,
        List<Field> fields,
        List<Moves> moves,
        List<Problem> refusals) {

    /** Copies lists and maps. */
    public MergePlan {
        losers = List.copyOf(losers);
        choices = Map.copyOf(choices);
        versions = Map.copyOf(versions);
        fields = List.copyOf(fields);
        moves = List.copyOf(moves);
        refusals = List.copyOf(refusals);
    }

    /**
     * One attribute of which there are different values.
     *
     * @param attribute its name
     * @param values the value of each customer that has one, as text; the survivor's first
     * @param chosen the value that would stand; empty if none would
     * @param from whose value that is; several for a list that was joined
     * @param isConflict whether a present value would be lost
     */
    public record Field(
            String attribute,
            Map<Id<Customer>, String> values,
            Optional<String> chosen,
            List<Id<Customer>> from,
            boolean isConflict) {

        /** Copies list and map. */
        public Field {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            from = List.copyOf(from);
        }
    }

    /**
     * Records that refer to a loser.
     *
     * @param kind their kind
     * @param attribute the attribute by which they refer
     * @param count how many
     * @param what what would become of them: {@code move}, {@code keep}, {@code clear} or {@code refuse}
     */
    public record Moves(String kind, String attribute, long count, String what) {}

    /** Whether nothing stands in its way. */
    public boolean isPossible() {
        return refusals.isEmpty();
    }

    /** The attributes of which a present value would be lost. */
    public List<Field> conflicts() {
        return fields.stream().filter(Field::isConflict).toList();
    }
}
