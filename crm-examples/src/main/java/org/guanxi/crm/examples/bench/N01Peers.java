package org.guanxi.crm.examples.bench;

import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The bookings of N01 in a map of one's own for each resource: neither a store, nor with transactions, nor able to hold two at once. */
public final class N01Peers {

    private static final int ROUNDS = 5;

    private N01Peers() {}

    /** The peer, the resources and the bookings of each; prints the nanoseconds of a question, and the bytes of a booking. */
    public static void main(String[] args) {
        int resources = Integer.parseInt(args[1]);
        int each = Integer.parseInt(args[2]);
        long before = N01Heap.used();
        boolean isGuava = args[0].equals("TreeRangeMap");
        N01Probes.Question question = isGuava ? guava(resources, each) : trees(resources, each);
        double bytes = (double) (N01Heap.used() - before) / resources / each;
        String title = String.format(Locale.ROOT, "%s of each, %.0f bytes", args[0], bytes);
        N01Probes.measure(System.out, title, ROUNDS, resources, each, question);
    }

    private static N01Probes.Question guava(int resources, int each) {
        List<TreeRangeMap<Long, Integer>> all = new ArrayList<>();
        for (int resource = 0; resource < resources; resource++) {
            TreeRangeMap<Long, Integer> taken = TreeRangeMap.create();
            for (int i = 0; i < each; i++) {
                long start = N01Probes.start(i);
                taken.put(Range.closedOpen(start, start + N01Probes.TAKEN), i);
            }
            all.add(taken);
        }
        return (resource, from) -> !all.get(resource)
                .subRangeMap(Range.closedOpen(from, from + N01Probes.LENGTH))
                .asMapOfRanges()
                .isEmpty();
    }

    private static N01Probes.Question trees(int resources, int each) {
        List<TreeMap<Long, Long>> all = new ArrayList<>();
        for (int resource = 0; resource < resources; resource++) {
            TreeMap<Long, Long> taken = new TreeMap<>();
            for (int i = 0; i < each; i++) {
                long start = N01Probes.start(i);
                taken.put(start, start + N01Probes.TAKEN);
            }
            all.add(taken);
        }
        return (resource, from) -> {
            Map.Entry<Long, Long> last = all.get(resource).lowerEntry(from + N01Probes.LENGTH);
            return last != null && last.getValue() > from;
        };
    }
}
