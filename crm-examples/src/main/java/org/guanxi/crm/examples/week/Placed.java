package org.guanxi.crm.examples.week;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A card of a day and its place beside those of the same time.
 *
 * @param lane from the left, from 0
 * @param lanes how many share the width
 */
record Placed(Card card, int lane, int lanes) {

    /** The cards of a day, in order of time: each in the first lane that is free, as wide as those that meet it allow. */
    static List<Placed> sideBySide(List<Card> cards) {
        List<Placed> placed = new ArrayList<>();
        List<Card> group = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Card each : cards) {
            if (!group.isEmpty() && !each.start().isBefore(end)) {
                place(group, placed);
                group.clear();
                end = Instant.MIN;
            }
            group.add(each);
            end = each.end().isAfter(end) ? each.end() : end;
        }
        place(group, placed);
        return placed;
    }

    private static void place(List<Card> group, List<Placed> placed) {
        List<Instant> ends = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (Card each : group) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane).isAfter(each.start())) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(each.end());
            } else {
                ends.set(lane, each.end());
            }
            lanes.add(lane);
        }
        for (int i = 0; i < group.size(); i++) {
            placed.add(new Placed(group.get(i), lanes.get(i), ends.size()));
        }
    }
}
