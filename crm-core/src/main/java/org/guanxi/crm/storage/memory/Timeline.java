package org.guanxi.crm.storage.memory;

import java.util.Arrays;
import org.guanxi.crm.storage.Entity;

/**
 * The records of one key of an overlap index, in order of their start: blocks of at most 512, each one array of whole numbers, three a
 * record side by side since they are read together, and one of the slots; some twenty bytes a record. What is to be known of the blocks
 * stands together in one array of its own, so that a search touches, beside that, one place of one block. The numbers are rounded
 * outwards, so that a search may show one record too many, but never too few. A search begins at the last record that starts in time and
 * goes back only as far as any earlier one still lasts.
 */
class Timeline<E extends Entity<E>> {

    private static final int LARGEST = 512;
    private static final int STEP = 32;

    /** Of each record its start, its end, and the greatest end in its block up to it. */
    private static final int WIDTH = 3;

    private static final int END = 1;
    private static final int LATEST = 2;

    /** Of each block its first start, its last start, the greatest end up to it, and how many records it has. */
    private static final int HEAD = 4;

    private static final int LAST = 1;
    private static final int REACH = 2;
    private static final int COUNT = 3;

    private int[] heads = new int[0];
    private int[][] cells = new int[0][];
    private Slot<E>[][] slots = Timeline.blocks(0);
    private int size;

    /** Is shown what may meet. */
    @FunctionalInterface
    interface Candidates<E extends Entity<E>> {
        /** The record at a place, with the numbers it is kept under; answers whether to go on. */
        boolean show(Slot<E>[] slots, int place, int start, int end);
    }

    final int size() {
        return size;
    }

    final void add(int start, int end, Slot<E> slot) {
        if (cells.length == 0) {
            insert(0, new int[WIDTH * 4], slots(4), 0);
        }
        int changed = Math.max(0, blockFrom(start) - 1);
        int block = changed;
        if (count(block) == LARGEST) {
            boolean isAtEnd = block == cells.length - 1 && start >= head(block, LAST);
            split(block, isAtEnd ? LARGEST : LARGEST / 2);
            block += isAtEnd || start > cells[block + 1][0] ? 1 : 0;
        }
        int count = count(block);
        if (count == slots[block].length) {
            int more = Math.max(4, Math.min(STEP, count / 2));
            resize(block, Math.min(LARGEST, count + more));
        }
        int place = count == 0 ? 0 : place(block, start);
        shift(block, place, place + 1);
        int at = WIDTH * place;
        cells[block][at] = start;
        cells[block][at + END] = end;
        slots[block][place] = slot;
        heads[HEAD * block + COUNT]++;
        size++;
        measure(block, place);
        reach(changed);
    }

    /** Removes a slot that was added with this start. */
    final void remove(int start, Slot<E> slot) {
        for (int block = Math.max(0, blockFrom(start) - 1); block < cells.length; block++) {
            for (int place = place(block, start);
                    place < count(block) && cells[block][WIDTH * place] == start;
                    place++) {
                if (slots[block][place] == slot) {
                    remove(block, place);
                    return;
                }
            }
        }
        throw new IllegalStateException("the index lost " + slot.entity.id());
    }

    private void remove(int block, int place) {
        shift(block, place + 1, place);
        int count = --heads[HEAD * block + COUNT];
        Arrays.fill(slots[block], count, count + 1, null);
        size--;
        if (count == 0) {
            cells = without(cells, block, new int[cells.length - 1][]);
            slots = without(slots, block, Timeline.blocks(slots.length - 1));
            int[] left = Arrays.copyOf(heads, heads.length - HEAD);
            System.arraycopy(heads, HEAD * (block + 1), left, HEAD * block, left.length - HEAD * block);
            heads = left;
        } else {
            measure(block, place);
        }
        reach(block);
    }

    /** Shows those that start before the one and end after the other, the latest first; says whether it was let end. */
    final boolean each(int after, int before, Candidates<E> candidates) {
        for (int block = blockFrom(before) - 1; block >= 0 && head(block, REACH) > after; block--) {
            int[] of = cells[block];
            for (int place = place(block, before) - 1; place >= 0 && of[WIDTH * place + LATEST] > after; place--) {
                int end = of[WIDTH * place + END];
                if (end > after && !candidates.show(slots[block], place, of[WIDTH * place], end)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Shows all; says whether the visitor let it end. */
    final boolean each(Visitor<E> visitor) {
        for (int block = 0; block < cells.length; block++) {
            for (int place = 0; place < count(block); place++) {
                if (!visitor.visit(slots[block][place].entity)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int head(int block, int which) {
        return heads[HEAD * block + which];
    }

    private int count(int block) {
        return heads[HEAD * block + COUNT];
    }

    /** The first block that begins not before this start. */
    private int blockFrom(int start) {
        int low = 0;
        int high = cells.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (heads[HEAD * middle] < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The first place of a block whose start is not less. The first guess is where it would be if all were evenly spread, as calendars
     * nearly are: one look into memory instead of seven; from there in growing steps, so that a bad guess costs twice a plain search.
     */
    private int place(int block, int start) {
        int first = heads[HEAD * block];
        int last = head(block, LAST);
        if (start <= first) {
            return 0;
        }
        if (last < start) {
            return count(block);
        }
        // from here on the start at low is less, that at high is not
        int[] of = cells[block];
        int low = 0;
        int high = count(block) - 1;
        int guess = (int) ((double) ((long) start - first) / ((long) last - first) * high);
        int step = 1;
        if (of[WIDTH * guess] < start) {
            low = guess;
            while (low + step < high && of[WIDTH * (low + step)] < start) {
                low += step;
                step *= 2;
            }
            high = Math.min(high, low + step);
        } else {
            high = guess;
            while (high - step > low && of[WIDTH * (high - step)] >= start) {
                high -= step;
                step *= 2;
            }
            low = Math.max(low, high - step);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (of[WIDTH * middle] < start) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private void split(int block, int at) {
        int rest = count(block) - at;
        int[] moved = new int[WIDTH * (rest + STEP)];
        Slot<E>[] movedSlots = slots(rest + STEP);
        System.arraycopy(cells[block], WIDTH * at, moved, 0, WIDTH * rest);
        System.arraycopy(slots[block], at, movedSlots, 0, rest);
        insert(block + 1, moved, movedSlots, rest);
        heads[HEAD * block + COUNT] = at;
        resize(block, at);
        measure(block, at);
        measure(block + 1, 0);
    }

    private void insert(int block, int[] ofCells, Slot<E>[] ofSlots, int count) {
        cells = with(cells, block, new int[cells.length + 1][]);
        cells[block] = ofCells;
        slots = with(slots, block, Timeline.blocks(slots.length + 1));
        slots[block] = ofSlots;
        int[] more = Arrays.copyOf(heads, heads.length + HEAD);
        System.arraycopy(heads, HEAD * block, more, HEAD * (block + 1), heads.length - HEAD * block);
        heads = more;
        heads[HEAD * block + COUNT] = count;
    }

    private static <T> T[] with(T[] all, int place, T[] into) {
        System.arraycopy(all, 0, into, 0, place);
        System.arraycopy(all, place, into, place + 1, all.length - place);
        return into;
    }

    private static <T> T[] without(T[] all, int place, T[] into) {
        System.arraycopy(all, 0, into, 0, place);
        System.arraycopy(all, place + 1, into, place, into.length - place);
        return into;
    }

    private void resize(int block, int capacity) {
        cells[block] = Arrays.copyOf(cells[block], WIDTH * capacity);
        slots[block] = Arrays.copyOf(slots[block], capacity);
    }

    private void shift(int block, int from, int to) {
        int moved = count(block) - from;
        System.arraycopy(cells[block], WIDTH * from, cells[block], WIDTH * to, WIDTH * moved);
        System.arraycopy(slots[block], from, slots[block], to, moved);
    }

    /** Notes anew what is to be known of a block from a place on. */
    private void measure(int block, int from) {
        int[] of = cells[block];
        int count = count(block);
        int greatest = from == 0 ? Integer.MIN_VALUE : of[WIDTH * (from - 1) + LATEST];
        for (int at = WIDTH * from; at < WIDTH * count; at += WIDTH) {
            greatest = Math.max(greatest, of[at + END]);
            of[at + LATEST] = greatest;
        }
        if (count > 0) {
            heads[HEAD * block] = of[0];
            heads[HEAD * block + LAST] = of[WIDTH * (count - 1)];
        }
    }

    private void reach(int from) {
        int greatest = from == 0 ? Integer.MIN_VALUE : head(from - 1, REACH);
        for (int block = from; block < cells.length; block++) {
            if (count(block) > 0) {
                greatest = Math.max(greatest, cells[block][WIDTH * (count(block) - 1) + LATEST]);
            }
            heads[HEAD * block + REACH] = greatest;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
    private static <E extends Entity<E>> Slot<E>[] slots(int capacity) {
        return new Slot[capacity];
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private static <E extends Entity<E>> Slot<E>[][] blocks(int count) {
        return new Slot[count][];
    }
}
