package org.guanxi.crm.customer;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A step that customers may take from one status to another: by hand, on an occasion, or both. */
@Value.Immutable
@CrmStyle
public interface StatusTransition extends Entity<StatusTransition> {

    @Override
    Id<StatusTransition> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The status before, a code of {@link CodeLists#STATUS}. */
    String fromStatus();

    /** The status after. */
    String toStatus();

    /** On what occasion the step is taken without anybody's doing, such as {@link StatusStep#FIRST_ORDER}; absent for none. */
    Optional<String> occasion();

    /** Whether people may take it. */
    @Value.Default
    default boolean isManual() {
        return true;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableStatusTransition.Builder {}
}
