package org.guanxi.crm.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.guanxi.crm.common.TenantId;

/** In which zone a tenant's days begin, for the days on which deals are opened and end; UTC unless replaced. */
@FunctionalInterface
public interface DealZone {

    /** Days of UTC for every tenant. */
    DealZone UTC = tenant -> ZoneOffset.UTC;

    /** The zone of this tenant. */
    ZoneId of(TenantId tenant);

    /** The day that it is for this tenant at this time. */
    default LocalDate day(TenantId tenant, Instant at) {
        return at.atZone(of(tenant)).toLocalDate();
    }

    /** When this day begins for this tenant. */
    default Instant start(TenantId tenant, LocalDate day) {
        return day.atStartOfDay(of(tenant)).toInstant();
    }
}
