package org.guanxi.crm.error;

import java.io.Serial;

/**
 * No record of this kind and id exists for the caller: never written, deleted, of another tenant, or not to be seen by
 * this caller. Which of these is not told. Code {@code record.not-found}.
 */
@SuppressWarnings("serial") // ids may be of any type, see CrmException
public final class NotFound extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final Object id;

    /**
     * Says that a record is missing.
     *
     * @param kind the kind of record, such as {@code customer}
     * @param id the id that was asked for
     */
    public NotFound(String kind, Object id) {
        super("record.not-found", Arguments.of("kind", kind, "id", id));
        this.kind = kind;
        this.id = id;
    }

    /**
     * The kind of record that was asked for.
     *
     * @return its code, such as {@code customer}
     */
    public String kind() {
        return kind;
    }

    /**
     * The id that was asked for.
     *
     * @return the id as it was given
     */
    public Object id() {
        return id;
    }
}
