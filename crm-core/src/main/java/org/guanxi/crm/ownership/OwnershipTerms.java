package org.guanxi.crm.ownership;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What an administrator decides on the ownership of a kind of record. Its version says by which terms something was reckoned; the journal keeps the earlier ones. */
@Value.Immutable
@CrmStyle
public interface OwnershipTerms extends Entity<OwnershipTerms> {

    @Override
    Id<OwnershipTerms> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The kind of record; unique. */
    String kind();

    /** When records fall. */
    RecycleTerms recycle();

    /** For how long who had a record may not claim it again. */
    @Value.Default
    default CoolDown coolDown() {
        return CoolDown.NONE;
    }

    /** How many days after it was got a record cannot fall; absent for none. */
    Optional<Integer> protectionDays();

    /** How many records a person may claim in a day of the terms' zone; absent for no bound. */
    Optional<Integer> claimsPerDay();

    /** The reasons that may be given for a release; any text if there are none. */
    List<String> releaseReasons();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableOwnershipTerms.Builder {}
}
