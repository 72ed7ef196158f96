package org.guanxi.crm.territory;

import java.util.List;

/**
 * What a run over owners did.
 *
 * @param done what was moved, or taken back
 * @param refused what ownership refused, each with the code
 * @param left what was left, as it has gone to others since
 * @param isMore whether the limit was reached, so that there may be more
 */
public record OwnerReport(List<OwnerMove> done, List<OwnerMove> refused, List<OwnerMove> left, boolean isMore) {

    /** Copies the lists. */
    public OwnerReport {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
        left = List.copyOf(left);
    }
}
