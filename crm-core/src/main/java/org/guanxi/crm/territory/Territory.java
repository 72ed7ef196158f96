package org.guanxi.crm.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A part of the market, in one model. */
@Value.Immutable
@CrmStyle
public interface Territory extends Entity<Territory> {

    @Override
    Id<Territory> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The model. */
    Id<TerritoryModel> model();

    /** The territory above; absent at the root. */
    Optional<Id<Territory>> parent();

    /** Unique in the model; the same part of the market has the same code in each edition. */
    String code();

    /** What people call it. */
    LocalizedText name();

    /** How many territories lie above it. */
    int level();

    /** What settles overlaps first: the smaller number wins. */
    int priority();

    /** Whether only what lies in the parent can lie here. */
    boolean isWithinParent();

    /** Whether what lies nowhere else lies here. */
    boolean isForTheRest();

    /** The first day; absent if always was. */
    Optional<LocalDate> validFrom();

    /** The first day on which it is no more; absent if no end is set. */
    Optional<LocalDate> validUntil();

    /** Which customers lie here, as {@link org.guanxi.crm.search.QueryText} writes it; absent for one that only holds others together. */
    Optional<String> rule();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableTerritory.Builder {}
}
