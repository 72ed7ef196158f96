package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanxi.crm.storage.Storage.Errand.DELIVERY;
import static org.guanxi.crm.storage.Storage.Errand.DUE_WORK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Storage.Errand;

/** Which tenants wait to be visited, and since when. */
public interface VisitContract extends StorageContract {

    /** When the visits of these tests begin. */
    Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Example
    default void aTenantIsToBeVisitedFromItsTimeOnForItsErrandOnly() {
        TenantId tenant = emptyTenant();
        visitBy(tenant, DUE_WORK, NOON);
        assertThat(waits(tenant, DUE_WORK, NOON.minusNanos(1000))).isFalse();
        assertThat(waits(tenant, DUE_WORK, NOON)).isTrue();
        assertThat(waits(tenant, DUE_WORK, NOON.plusSeconds(1))).isTrue();
        assertThat(waits(tenant, DELIVERY, NOON.plusSeconds(1))).isFalse();
    }

    @Example
    default void theEarliestTimeIsKept() {
        TenantId tenant = emptyTenant();
        visitBy(tenant, DELIVERY, NOON.plusSeconds(60));
        visitBy(tenant, DELIVERY, NOON.plusSeconds(90));
        assertThat(waits(tenant, DELIVERY, NOON.plusSeconds(60))).isTrue();
        visitBy(tenant, DELIVERY, NOON);
        assertThat(waits(tenant, DELIVERY, NOON)).isTrue();
    }

    @Example
    default void aVisitSetsTheNextTimeWhateverItWas() {
        TenantId tenant = emptyTenant();
        visitBy(tenant, DUE_WORK, NOON);
        visited(tenant, NOON.plusSeconds(60));
        assertThat(waits(tenant, DUE_WORK, NOON.plusSeconds(59))).isFalse();
        assertThat(waits(tenant, DUE_WORK, NOON.plusSeconds(60))).isTrue();
        visited(tenant, NOON.minusSeconds(60));
        assertThat(waits(tenant, DUE_WORK, NOON.minusSeconds(60))).isTrue();
        TenantId unknown = emptyTenant();
        visited(unknown, NOON);
        assertThat(waits(unknown, DUE_WORK, NOON)).isTrue();
    }

    @Example
    default void thoseThatWaitLongestComeFirstAndNoMoreThanAskedFor() {
        Instant longAgo = Instant.parse("1999-01-01T00:00:00Z");
        TenantId second = emptyTenant();
        TenantId first = emptyTenant();
        TenantId third = emptyTenant();
        visitBy(second, DUE_WORK, longAgo.plusSeconds(2));
        visitBy(first, DUE_WORK, longAgo.plusSeconds(1));
        visitBy(third, DUE_WORK, longAgo.plusSeconds(3));
        assertThat(storage().toVisit(DUE_WORK, NOON, 2)).containsExactly(first, second);
        assertThat(storage().toVisit(DUE_WORK, longAgo.plusSeconds(2), 10)).containsExactly(first, second);
    }

    @Example
    default void theNextVisitIsTheEarliestOfAllTenants() {
        Instant longAgo = Instant.parse("1980-01-01T00:00:00Z");
        TenantId first = emptyTenant();
        visitBy(emptyTenant(), DUE_WORK, NOON);
        visitBy(first, DUE_WORK, longAgo);
        assertThat(storage().nextVisit(DUE_WORK)).contains(longAgo);
        visited(first, NOON.plusSeconds(60));
        assertThat(storage().nextVisit(DUE_WORK).orElseThrow()).isAfter(longAgo);
    }

    @Example
    default void workThatFailsLeavesTheTimeOfTheVisitAsItWas() {
        TenantId tenant = emptyTenant();
        visitBy(tenant, DUE_WORK, NOON);
        assertThatThrownBy(() -> in(tenant, session -> {
                    session.visitBy(DUE_WORK, NOON.minus(Duration.ofDays(1)));
                    session.visitBy(DELIVERY, NOON);
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        assertThatThrownBy(() -> in(tenant, session -> {
                    session.visited(DUE_WORK, NOON.plusSeconds(60));
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        assertThat(waits(tenant, DUE_WORK, NOON.minusSeconds(1))).isFalse();
        assertThat(waits(tenant, DUE_WORK, NOON)).isTrue();
        assertThat(waits(tenant, DELIVERY, NOON)).isFalse();
    }

    @Example
    default void tenantsThatCallForAVisitAtOnceAreAllVisited() {
        List<TenantId> tenants = List.of(emptyTenant(), emptyTenant(), emptyTenant(), emptyTenant());
        Race.run(4, thread -> () -> {
            visitBy(tenants.get(thread), DELIVERY, NOON);
            return "done";
        });
        assertThat(storage().toVisit(DELIVERY, NOON, 1000)).containsAll(tenants);
    }

    private void visitBy(TenantId tenant, Errand errand, Instant at) {
        in(tenant, session -> {
            session.visitBy(errand, at);
            return null;
        });
    }

    private void visited(TenantId tenant, Instant next) {
        in(tenant, session -> {
            session.visited(DUE_WORK, next);
            return null;
        });
    }

    private boolean waits(TenantId tenant, Errand errand, Instant now) {
        return storage().toVisit(errand, now, 1000).contains(tenant);
    }
}
