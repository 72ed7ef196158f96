package org.guanxi.crm.team;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What people can be assigned as, such as seller or team leader: an administrator names them. */
@Value.Immutable
@CrmStyle
public interface RoleCode extends Entity<RoleCode> {

    @Override
    Id<RoleCode> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The code; unique, never changed. */
    String code();

    /** What people call it. */
    LocalizedText name();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableRoleCode.Builder {}
}
