package org.guanxi.crm.examples.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the prospects as Jdbi maps it by reflection: columns by name, the JSON left as text. */
public record ProspectRow(
        UUID id,
        long version,
        String name,
        String nameKey,
        String number,
        @Nullable String taxNumber,
        @Nullable String industry,
        String status,
        @Nullable String level,
        @Nullable String source,
        @Nullable Integer employees,
        @Nullable BigDecimal annualRevenue,
        @Nullable String annualRevenueCurrency,
        @Nullable String website,
        @Nullable String city,
        @Nullable String country,
        UUID owner,
        @Nullable UUID parent,
        @Nullable String language,
        @Nullable LocalDate founded,
        BigDecimal score,
        boolean open,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime lastFollowUp,
        @Nullable String note,
        @Nullable String parts) {}
