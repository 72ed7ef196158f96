package org.guanxi.crm.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.storage.Storage;

/**
 * Goes round the tenants that are to be visited, those that wait longest first, and gives each an equal share of what may be done, until
 * it is done or nobody has more.
 */
public final class Rounds {

    private static final int TENANTS = 100;
    private static final int LARGEST_SHARE = 100;

    private final Storage storage;
    private final Storage.Errand errand;

    /** Rounds for this errand. */
    public Rounds(Storage storage, Storage.Errand errand) {
        this.storage = storage;
        this.errand = errand;
    }

    /** What is done at one tenant. */
    @FunctionalInterface
    public interface Visit {
        /** Does at most so much; answers how much, 0 if the tenant has nothing more for now. */
        int at(TenantId tenant, int share);
    }

    /**
     * Visits tenants until the limit is reached or none of them has more.
     *
     * @param clock the time, asked anew for every round: a visit puts a tenant that has more down for the time of that visit
     * @return whether the limit was reached
     * @throws org.guanxi.crm.error.Invalid {@code visit.limit} unless the limit is at least 1
     * @throws Refused {@code transaction.nested} inside a transaction of the host
     */
    public boolean go(Supplier<Instant> clock, int limit, Visit visit) {
        if (limit < 1) {
            throw Problems.one("limit", "visit.limit", "limit", limit);
        }
        if (storage.joins()) {
            throw Refused.because("transaction.nested");
        }
        int left = limit;
        Set<TenantId> dry = new HashSet<>();
        while (left > 0) {
            List<TenantId> due = storage.toVisit(errand, clock.get(), dry.size() + TENANTS).stream()
                    .filter(tenant -> !dry.contains(tenant))
                    .toList();
            if (due.isEmpty()) {
                return false;
            }
            int share = Math.min(LARGEST_SHARE, Math.max(1, left / due.size()));
            for (TenantId tenant : due) {
                int done = visit.at(tenant, Math.min(share, left));
                if (done == 0) {
                    dry.add(tenant);
                }
                left -= done;
                if (left <= 0) {
                    return true;
                }
            }
        }
        return true;
    }
}
