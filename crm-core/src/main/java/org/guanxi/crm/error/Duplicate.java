package org.guanxi.crm.error;

import java.io.Serial;
import java.util.List;

/** Another record of the same kind already has these values, which are unique. Code {@code record.duplicate}. */
@SuppressWarnings("serial") // values may be of any type, see CrmException
public final class Duplicate extends Conflict {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final List<String> attributes;
    private final List<?> values;

    /**
     * Says which key is taken.
     *
     * @param kind the kind of record, such as {@code customer}
     * @param attributes the attributes that together are unique
     * @param values the values that are taken, in the order of the attributes
     */
    public Duplicate(String kind, List<String> attributes, List<?> values) {
        super(
                "record.duplicate",
                Arguments.of("kind", kind, "attributes", List.copyOf(attributes), "values", List.copyOf(values)));
        this.kind = kind;
        this.attributes = List.copyOf(attributes);
        this.values = List.copyOf(values);
    }

    /**
     * The kind of record.
     *
     * @return its code, such as {@code customer}
     */
    public String kind() {
        return kind;
    }

    /**
     * The attributes that together are unique.
     *
     * @return an unmodifiable list of names
     */
    public List<String> attributes() {
        return attributes;
    }

    /**
     * The values that are taken.
     *
     * @return an unmodifiable list in the order of {@link #attributes()}
     */
    public List<?> values() {
        return values;
    }
}
