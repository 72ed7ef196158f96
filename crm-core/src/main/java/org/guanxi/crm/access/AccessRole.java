package org.guanxi.crm.access;

import java.util.List;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What the holders of a role may do: an administrator edits it. Whoever is assigned to a unit in the role of this code holds it there; others hold it by a {@link RoleGrant}. */
@Value.Immutable
@CrmStyle
public interface AccessRole extends Entity<AccessRole> {

    @Override
    Id<AccessRole> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The code; unique, that of a role of the team where it is held by assignment. */
    String code();

    /** What people call it. */
    LocalizedText name();

    /** What it allows; a grant for a kind takes the place of those for all kinds. */
    List<Grant> grants();

    /** The maskable attributes that it lets see, as {@code member.salaryGrade}; all others are withheld. */
    List<String> shownFields();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableAccessRole.Builder {}
}
