package org.guanxi.crm.customfield;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.guanxi.crm.common.LocalizedText;

/**
 * One of the values that a choice offers.
 *
 * @param code what is stored, 1 to 40 letters, digits, dots, hyphens or underscores; never changed
 * @param label what people read
 * @param within for a dependent choice, the codes of the controlling field beside which this can be chosen; empty for all
 * @param isRetired whether it cannot be chosen any more; where it was chosen it stays
 */
public record Choice(String code, LocalizedText label, Set<String> within, boolean isRetired) {

    /** Copies the set. */
    public Choice {
        within = Collections.unmodifiableSet(new TreeSet<>(within));
    }

    /** A choice that does not depend on another field. */
    public static Choice of(String code, String label) {
        return new Choice(code, LocalizedText.of(label), Set.of(), false);
    }

    /** The same, to be chosen only beside one of these codes of the controlling field. */
    public Choice within(String... codes) {
        return new Choice(code, label, Set.of(codes), isRetired);
    }

    /** The same, not to be chosen any more. */
    public Choice retired() {
        return new Choice(code, label, within, true);
    }
}
