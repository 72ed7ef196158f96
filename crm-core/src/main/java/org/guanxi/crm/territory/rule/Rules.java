package org.guanxi.crm.territory.rule;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.RecordReader;

/** What a rule means, and what it asks for. Pure. */
public final class Rules {

    /** Never asked: what would ask it goes to {@link Relations}. */
    private static final RecordReader NOBODY = new RecordReader() {
        @Override
        public <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> id) {
            return Optional.empty();
        }

        @Override
        public <C extends Entity<C>> boolean hasAny(Class<C> type, Condition<C> where) {
            return false;
        }
    };

    private Rules() {}

    /** Whether the record meets the rule, as {@link Condition#test} says. */
    public static <E> boolean meets(E record, Condition<E> rule, Relations<E> relations) {
        if (rule instanceof Condition.And<E> and) {
            for (Condition<E> part : and.parts()) {
                if (!meets(record, part, relations)) {
                    return false;
                }
            }
            return true;
        } else if (rule instanceof Condition.Or<E> or) {
            for (Condition<E> part : or.parts()) {
                if (meets(record, part, relations)) {
                    return true;
                }
            }
            return false;
        } else if (rule instanceof Condition.Not<E> not) {
            return !meets(record, not.condition(), relations);
        } else if (isRelated(rule)) {
            return relations.meets(record, rule);
        }
        return rule.test(record, NOBODY);
    }

    private static boolean isRelated(Condition<?> rule) {
        return rule instanceof Condition.Via<?, ?> || rule instanceof Condition.HasAny<?, ?>;
    }

    /** The parts of the rule that ask for other records. */
    public static <E> Set<Condition<E>> related(Condition<E> rule) {
        Set<Condition<E>> related = new LinkedHashSet<>();
        walk(rule, part -> {
            if (isRelated(part)) {
                related.add(part);
            }
        });
        return related;
    }

    /** How many different attributes the rule asks for; every question about other records counts as one more. */
    static <E> int attributes(Condition<E> rule) {
        Set<Object> asked = new HashSet<>();
        walk(rule, part -> {
            if (part instanceof Condition.Compare<E> compare) {
                asked.add(compare.field());
            } else if (part instanceof Condition.In<E> in) {
                asked.add(in.field());
            } else if (part instanceof Condition.TextMatch<E> match) {
                asked.add(match.field());
            } else if (part instanceof Condition.Absent<E> absent) {
                asked.add(absent.field());
            } else if (part instanceof Condition.CompareFields<E> compare) {
                asked.add(compare.left());
            } else if (isRelated(part)) {
                asked.add(part);
            }
        });
        return asked.size();
    }

    /** How many characters the longest beginning of a text has that the rule asks for. */
    static <E> int longestBeginning(Condition<E> rule) {
        int[] longest = {0};
        walk(rule, part -> {
            if (part instanceof Condition.TextMatch<E> match && match.place() == Condition.Place.START) {
                longest[0] = Math.max(longest[0], match.text().length());
            }
        });
        return longest[0];
    }

    private static <E> void walk(Condition<E> rule, Consumer<Condition<E>> visitor) {
        if (rule instanceof Condition.And<E> and) {
            and.parts().forEach(part -> walk(part, visitor));
        } else if (rule instanceof Condition.Or<E> or) {
            or.parts().forEach(part -> walk(part, visitor));
        } else if (rule instanceof Condition.Not<E> not) {
            walk(not.condition(), visitor);
        } else {
            visitor.accept(rule);
        }
    }
}
