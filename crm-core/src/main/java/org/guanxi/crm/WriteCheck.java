package org.guanxi.crm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** What every write of every kind is checked for, all of it at once: the rules of the areas, the references, the form. */
final class WriteCheck {

    private static final Pattern PLACE = Pattern.compile("(\\[\\d+])?.*?([^.]*)");

    private final Workspace workspace;
    private final List<RecordRule> rules;

    WriteCheck(Workspace workspace, List<RecordRule> rules) {
        this.workspace = workspace;
        this.rules = rules;
    }

    /** The values to store; the form is left to the store, which checks it in any case, unless something else is wrong. */
    <E extends Entity<E>> List<E> checked(EntityType<E> type, List<@Nullable E> before, List<E> after) {
        Problems problems = new Problems();
        List<E> completed = meaning(type, before, after, problems);
        if (!problems.isEmpty()) {
            forms(type, completed, problems);
        }
        problems.throwIfAny();
        return completed;
    }

    /** Notes all that is wrong with the values; what is noted for the same place already is not told again. */
    <E extends Entity<E>> void check(EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        Problems found = new Problems();
        forms(type, meaning(type, before, after, found), found);
        addNew(found.list(), problems);
    }

    private <E extends Entity<E>> List<E> meaning(
            EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        List<E> next = after;
        for (RecordRule rule : rules) {
            next = rule.beforeWrite(workspace, type, before, next, problems);
        }
        new ReferenceCheck(workspace.store(), workspace.catalogue()).check(type, before, next, problems);
        return next;
    }

    private static <E extends Entity<E>> void forms(EntityType<E> type, List<E> values, Problems problems) {
        for (int i = 0; i < values.size(); i++) {
            try {
                type.canonical(values.get(i));
            } catch (Invalid e) {
                Problems placed = new Problems().addAll(values.size() == 1 ? "" : "[" + i + "]", e.problems());
                addNew(placed.list(), problems);
            }
        }
    }

    private static void addNew(List<Problem> found, Problems problems) {
        Set<List<String>> known = new HashSet<>();
        problems.list().forEach(problem -> known.add(place(problem)));
        List<Problem> added = new ArrayList<>();
        for (Problem problem : found) {
            if (known.add(place(problem))) {
                added.add(problem);
            }
        }
        problems.addAll("", added);
    }

    /** The number of the row, the attribute and the code: areas name the kind before the attribute, or leave it out. */
    private static List<String> place(Problem problem) {
        Matcher parts = PLACE.matcher(problem.path());
        String row = parts.matches() && parts.group(1) != null ? parts.group(1) : "";
        String attribute = parts.matches() ? parts.group(2) : problem.path();
        return List.of(row, attribute, problem.code());
    }
}
