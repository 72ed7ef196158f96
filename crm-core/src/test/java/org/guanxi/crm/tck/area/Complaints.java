package org.guanxi.crm.tck.area;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Invalid;

/** What a command complains of, as short text to compare. */
final class Complaints {

    private Complaints() {}

    /** The code of what was thrown. */
    static String code(Runnable command) {
        return thrown(command).code();
    }

    /** Place and code of every problem with the input, such as {@code amount: opportunity.exit-criteria}. */
    static List<String> problems(Runnable command) {
        CrmException thrown = thrown(command);
        Assertions.assertThat(thrown).isInstanceOf(Invalid.class);
        return ((Invalid) thrown)
                .problems().stream()
                        .map(problem -> problem.path() + ": " + problem.code())
                        .toList();
    }

    private static CrmException thrown(Runnable command) {
        return Assertions.catchThrowableOfType(CrmException.class, command::run);
    }
}
