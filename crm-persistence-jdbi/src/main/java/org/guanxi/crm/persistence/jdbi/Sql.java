package org.guanxi.crm.persistence.jdbi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.guanxi.crm.storage.Kind;

/** A statement in the making: its text with question marks, and what is bound to them. Mutable, for one thread. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();
    private int aliases;

    /** What is bound to one question mark: a value, or a collection of values for {@link Dialect#anyOf}. */
    record Parameter(Kind kind, Object value) {
        boolean isMany() {
            return value instanceof Collection<?>;
        }

        @Override
        public String toString() {
            return kind + " " + value;
        }
    }

    Sql add(String part) {
        text.append(part);
        return this;
    }

    /** Notes the value of a question mark that is already in the text, or comes next in it. */
    Sql bind(Kind kind, Object value) {
        parameters.add(new Parameter(kind, value));
        return this;
    }

    Sql addAll(Sql other) {
        text.append(other.text);
        parameters.addAll(other.parameters);
        return this;
    }

    /** A name that no other table of this statement has. */
    String alias(String letter) {
        return letter + ++aliases;
    }

    String text() {
        return text.toString();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return text + " " + parameters;
    }
}
