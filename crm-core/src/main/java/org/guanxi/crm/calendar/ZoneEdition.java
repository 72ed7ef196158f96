package org.guanxi.crm.calendar;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;

/** By which edition of the world's time-zone data this process reads the clock of a zone. */
final class ZoneEdition {

    private ZoneEdition() {}

    /** Such as {@code 2026a}; empty of a zone whose clock never changes, or that is not of the data. */
    static Optional<String> of(ZoneId zone) {
        if (zone.getRules().isFixedOffset()) {
            return Optional.empty();
        }
        return ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())
                ? Optional.ofNullable(
                                ZoneRulesProvider.getVersions(zone.getId()).lastEntry())
                        .map(Map.Entry::getKey)
                : Optional.empty();
    }
}
