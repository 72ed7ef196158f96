package org.guanxi.crm.common;

import java.util.UUID;

/** Makes the ids of new records. Thread-safe, and never the same twice. */
@FunctionalInterface
public interface IdGenerator {

    /**
     * Makes one id.
     *
     * @return a UUID that was not made before
     */
    UUID next();
}
