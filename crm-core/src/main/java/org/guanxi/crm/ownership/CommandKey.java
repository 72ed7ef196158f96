package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.List;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What was done under a key that a caller chose, so that the same command, sent again, is not done again. */
@Value.Immutable
@CrmStyle
public interface CommandKey extends Entity<CommandKey> {

    @Override
    Id<CommandKey> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The key; unique. */
    String key();

    /** What was asked for, as text. */
    String asked();

    /** What was answered, row by row, as text. */
    List<String> answered();

    /** When. */
    Instant at();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCommandKey.Builder {}
}
