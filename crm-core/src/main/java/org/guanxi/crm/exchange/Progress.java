package org.guanxi.crm.exchange;

import java.util.Optional;

/** Is told how far an import is, and may stop it. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (rows, bytes, total) -> true;

    /**
     * Takes how far it is; called after each batch and at the end, on the thread that imports.
     *
     * @param rows how many rows were read
     * @param bytes how many bytes were read
     * @param total how many bytes there are; empty if that is not known
     * @return whether to go on; if not, what was imported stays and the report says that it was stopped
     */
    boolean isToGoOn(long rows, long bytes, Optional<Long> total);
}
