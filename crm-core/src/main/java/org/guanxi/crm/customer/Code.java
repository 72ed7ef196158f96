package org.guanxi.crm.customer;

import org.guanxi.crm.common.LocalizedText;

/**
 * A code of a list.
 *
 * @param list which list, see {@link CodeLists}
 * @param code what is stored in records; never changes
 * @param label what people read
 * @param isRetired whether it is no longer given
 */
public record Code(String list, String code, LocalizedText label, boolean isRetired) {

    /** A code that may be given. */
    public static Code of(String list, String code, LocalizedText label) {
        return new Code(list, code, label, false);
    }
}
