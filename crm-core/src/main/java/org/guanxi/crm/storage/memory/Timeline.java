package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guanxi.crm.storage.Entity;

/**
 * The records of one key of an overlap index, in order of their start: blocks of at most 512, each three arrays of whole numbers beside
 * the slots, some twenty bytes a record. The numbers are rounded outwards, so that a search may show one record too many, but never
 * too few. A search begins at the last record that starts in time and goes back only as far as any earlier one still lasts.
 */
final class Timeline<E extends Entity<E>> {

    private static final int LARGEST = 512;
    private static final int STEP = 32;

    private final List<Block<E>> blocks = new ArrayList<>();
    private int size;

    /** Some neighbours; never empty. */
    private static final class Block<E extends Entity<E>> {
        int[] starts;
        int[] ends;
        /** The greatest end in this block up to here. */
        int[] latest;

        Slot<E>[] slots;
        int size;
        /** The greatest end in this block and all before it. */
        int reach;

        Block(int capacity) {
            starts = new int[capacity];
            ends = new int[capacity];
            latest = new int[capacity];
            slots = Timeline.slots(capacity);
        }

        void resize(int capacity) {
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            latest = Arrays.copyOf(latest, capacity);
            slots = Arrays.copyOf(slots, capacity);
        }

        void shift(int from, int to) {
            System.arraycopy(starts, from, starts, to, size - from);
            System.arraycopy(ends, from, ends, to, size - from);
            System.arraycopy(slots, from, slots, to, size - from);
        }

        void measure(int from) {
            int greatest = from == 0 ? Integer.MIN_VALUE : latest[from - 1];
            for (int i = from; i < size; i++) {
                greatest = Math.max(greatest, ends[i]);
                latest[i] = greatest;
            }
        }

        /** The first place whose start is not less. */
        int place(int start) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (starts[middle] < start) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    int size() {
        return size;
    }

    void add(int start, int end, Slot<E> slot) {
        if (blocks.isEmpty()) {
            blocks.add(new Block<>(4));
        }
        int index = Math.max(0, blockFrom(start) - 1);
        int changed = index;
        Block<E> block = blocks.get(index);
        if (block.size == LARGEST) {
            boolean isAtEnd = index == blocks.size() - 1 && start >= block.starts[LARGEST - 1];
            Block<E> next = split(index, isAtEnd ? LARGEST : LARGEST / 2);
            block = isAtEnd || start > next.starts[0] ? next : block;
        }
        if (block.size == block.starts.length) {
            int more = Math.max(4, Math.min(STEP, block.size / 2));
            block.resize(Math.min(LARGEST, block.size + more));
        }
        int place = block.place(start);
        block.shift(place, place + 1);
        block.starts[place] = start;
        block.ends[place] = end;
        block.slots[place] = slot;
        block.size++;
        block.measure(place);
        size++;
        reach(changed);
    }

    private Block<E> split(int index, int at) {
        Block<E> block = blocks.get(index);
        int rest = block.size - at;
        Block<E> next = new Block<>(rest + STEP);
        System.arraycopy(block.starts, at, next.starts, 0, rest);
        System.arraycopy(block.ends, at, next.ends, 0, rest);
        System.arraycopy(block.slots, at, next.slots, 0, rest);
        next.size = rest;
        next.measure(0);
        block.size = at;
        block.resize(at);
        blocks.add(index + 1, next);
        return next;
    }

    /** Removes a slot that was added with this start. */
    void remove(int start, Slot<E> slot) {
        for (int index = Math.max(0, blockFrom(start) - 1); index < blocks.size(); index++) {
            Block<E> block = blocks.get(index);
            for (int place = block.place(start); place < block.size && block.starts[place] == start; place++) {
                if (block.slots[place] == slot) {
                    remove(index, place);
                    return;
                }
            }
        }
        throw new IllegalStateException("the index lost " + slot.entity.id());
    }

    private void remove(int index, int place) {
        Block<E> block = blocks.get(index);
        block.shift(place + 1, place);
        block.size--;
        Arrays.fill(block.slots, block.size, block.size + 1, null);
        size--;
        if (block.size == 0) {
            blocks.remove(index);
        } else {
            block.measure(place);
        }
        reach(index);
    }

    private void reach(int from) {
        int greatest = from == 0 ? Integer.MIN_VALUE : blocks.get(from - 1).reach;
        for (int i = from; i < blocks.size(); i++) {
            Block<E> block = blocks.get(i);
            greatest = Math.max(greatest, block.latest[block.size - 1]);
            block.reach = greatest;
        }
    }

    /** The first block that begins not before this start. */
    private int blockFrom(int start) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).starts[0] < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Shows those that start before the one and end after the other, the latest first; says whether the visitor let it end. */
    boolean each(int after, int before, Visitor<E> visitor) {
        for (int index = blockFrom(before) - 1; index >= 0 && blocks.get(index).reach > after; index--) {
            Block<E> block = blocks.get(index);
            for (int i = block.place(before) - 1; i >= 0 && block.latest[i] > after; i--) {
                if (block.ends[i] > after && !visitor.visit(block.slots[i].entity)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Shows all; says whether the visitor let it end. */
    boolean each(Visitor<E> visitor) {
        for (Block<E> block : blocks) {
            for (int i = 0; i < block.size; i++) {
                if (!visitor.visit(block.slots[i].entity)) {
                    return false;
                }
            }
        }
        return true;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
    private static <E extends Entity<E>> Slot<E>[] slots(int capacity) {
        return new Slot[capacity];
    }
}
