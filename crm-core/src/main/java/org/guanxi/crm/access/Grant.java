package org.guanxi.crm.access;

/**
 * That an action is allowed with some records of a kind.
 *
 * @param kind the kind, or {@code *} for every kind that the role does not name for this action
 * @param action what is allowed
 * @param scope with which records
 */
public record Grant(String kind, Action action, Scope scope) {

    /** Stands for every kind. */
    public static final String EVERY_KIND = "*";

    /** A grant for one kind. */
    public static Grant of(String kind, Action action, Scope scope) {
        return new Grant(kind, action, scope);
    }

    /** A grant for every kind that the role does not name. */
    public static Grant everywhere(Action action, Scope scope) {
        return new Grant(EVERY_KIND, action, scope);
    }

    @Override
    public String toString() {
        return action + " " + kind + " " + scope;
    }
}
