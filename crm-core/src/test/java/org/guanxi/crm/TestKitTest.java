package org.guanxi.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.guanxi.crm.testing.SequentialIds;
import org.guanxi.crm.testing.SettableClock;
import org.junit.jupiter.api.Test;

class TestKitTest {

    @Test
    void theClockStandsStillUntilItIsMovedAndTellsWholeMicroseconds() {
        SettableClock clock = SettableClock.at("2026-03-01T08:00:00.123456789Z");
        SettableClock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T08:00:00.123456Z"));
        assertThat(clock.tick(Duration.ofMinutes(5))).isEqualTo(Instant.parse("2026-03-01T08:05:00.123456Z"));
        assertThat(berlin.instant()).isEqualTo(clock.instant());
        clock.set(Instant.EPOCH.plusNanos(1999));
        assertThat(berlin.instant()).isEqualTo(Instant.EPOCH.plusNanos(1000));
    }

    @Test
    void idsCountUpFromOne() {
        SequentialIds ids = new SequentialIds();
        assertThat(ids.next()).hasToString("00000000-0000-7000-8000-000000000001");
        assertThat(ids.next()).isEqualTo(SequentialIds.nth(2));
        assertThat(ids.made()).isEqualTo(2);
    }
}
