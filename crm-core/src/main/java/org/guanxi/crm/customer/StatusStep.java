package org.guanxi.crm.customer;

import java.util.Optional;

/**
 * A step that customers may take from one status to another.
 *
 * @param from the status before, a code of {@link CodeLists#STATUS}
 * @param to the status after
 * @param isManual whether people may take it
 * @param occasion on what occasion it is taken without anybody's doing; empty for none
 */
public record StatusStep(String from, String to, boolean isManual, Optional<String> occasion) {

    /** The occasion that makes a customer out of somebody. */
    public static final String FIRST_ORDER = "first-order";

    /** The occasion of a customer who has not bought for so long that it counts as lost. */
    public static final String LAPSE = "lapse";
}
