package org.guanxi.crm.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects everything that is wrong with an input, so that it can be said at once. Mutable, for one thread. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Starts with nothing wrong. */
    public Problems() {}

    /**
     * Makes the exception of a single problem, to be thrown by the caller.
     *
     * @param path where; empty if it concerns the input as a whole
     * @param code the stable code of what is wrong
     * @param namesAndValues the arguments of the text: name, value, name, value
     * @return the exception
     * @throws IllegalArgumentException if a name is without value or is not text
     */
    public static Invalid one(String path, String code, Object... namesAndValues) {
        return new Invalid(List.of(Problem.at(path, code, namesAndValues)));
    }

    /**
     * Notes one problem.
     *
     * @param path where; empty if it concerns the input as a whole
     * @param code the stable code of what is wrong
     * @param namesAndValues the arguments of the text: name, value, name, value
     * @return this collector
     * @throws IllegalArgumentException if a name is without value or is not text
     */
    public Problems add(String path, String code, Object... namesAndValues) {
        found.add(Problem.at(path, code, namesAndValues));
        return this;
    }

    /**
     * Notes the problems of a part of the input.
     *
     * @param prefix the path of the part, put before each problem's own; empty to leave the paths as they are
     * @param problems the part's problems
     * @return this collector
     */
    public Problems addAll(String prefix, Collection<Problem> problems) {
        for (Problem problem : problems) {
            found.add(new Problem(join(prefix, problem.path()), problem.code(), problem.arguments()));
        }
        return this;
    }

    /**
     * Whether nothing is wrong so far.
     *
     * @return true if no problem was noted
     */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * What was noted so far, in order.
     *
     * @return an unmodifiable copy
     */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    /**
     * Ends a check.
     *
     * @throws Invalid with all problems, if there is any
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }

    private static String join(String prefix, String path) {
        if (prefix.isEmpty() || path.isEmpty()) {
            return prefix + path;
        }
        return path.startsWith("[") ? prefix + path : prefix + "." + path;
    }
}
