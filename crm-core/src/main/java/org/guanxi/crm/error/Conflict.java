package org.guanxi.crm.error;

import java.io.Serial;
import java.util.Map;

/** What was asked for was right, but contradicts what somebody else wrote. */
public abstract sealed class Conflict extends CrmException permits StaleVersion, Duplicate {

    @Serial
    private static final long serialVersionUID = 1L;

    Conflict(String code, Map<String, Object> arguments) {
        super(code, arguments);
    }
}
