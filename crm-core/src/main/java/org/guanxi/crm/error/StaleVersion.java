package org.guanxi.crm.error;

import java.io.Serial;
import java.util.List;

/**
 * Records were changed or deleted by somebody else since they were read; nothing was written. Code {@code
 * record.stale}. Reading again and repeating the command is the cure.
 */
@SuppressWarnings("serial") // ids may be of any type, see CrmException
public final class StaleVersion extends Conflict {

    @Serial
    private static final long serialVersionUID = 1L;

    private final List<Loser> losers;

    /**
     * Says which writes came too late.
     *
     * @param losers every write that lost, at least one
     */
    public StaleVersion(List<Loser> losers) {
        super("record.stale", Arguments.of("losers", List.copyOf(losers)));
        if (losers.isEmpty()) {
            throw new IllegalArgumentException("a stale version names at least one loser");
        }
        this.losers = List.copyOf(losers);
    }

    /**
     * Every write that lost, in the order in which they were asked for.
     *
     * @return an unmodifiable list of at least one
     */
    public List<Loser> losers() {
        return losers;
    }

    /**
     * One write that came too late.
     *
     * @param kind the kind of record, such as {@code customer}
     * @param id the record's id
     * @param expectedVersion the version that the writer had read, and that is no longer the current one
     */
    public record Loser(String kind, Object id, long expectedVersion) {}
}
