package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guanxi.crm.storage.Entity;

/**
 * The records of one key of an overlap index, in order of their start: blocks of at most 512, each one array of whole numbers, three a
 * record side by side since they are read together, and one of the slots; some twenty bytes a record. The numbers are rounded outwards,
 * so that a search may show one record too many, but never too few. A search begins at the last record that starts in time and goes
 * back only as far as any earlier one still lasts.
 */
final class Timeline<E extends Entity<E>> {

    private static final int LARGEST = 512;
    private static final int STEP = 32;

    private final List<Block<E>> blocks = new ArrayList<>(1);
    private int size;

    /** Is shown what may meet. */
    @FunctionalInterface
    interface Candidates<E extends Entity<E>> {
        /** A record with the numbers it is kept under; answers whether to go on. */
        boolean show(Slot<E> slot, int start, int end);
    }

    /** Some neighbours; never empty. */
    private static final class Block<E extends Entity<E>> {
        private static final int WIDTH = 3;

        /** Of each record its start, its end, and the greatest end in this block up to here. */
        int[] cells;

        Slot<E>[] slots;
        int size;
        /** The least start in this block. */
        int first;
        /** The greatest end in this block and all before it. */
        int reach;

        Block(int capacity) {
            cells = new int[WIDTH * capacity];
            slots = Timeline.slots(capacity);
        }

        int start(int place) {
            return cells[WIDTH * place];
        }

        int end(int place) {
            return cells[WIDTH * place + 1];
        }

        int latest(int place) {
            return cells[WIDTH * place + 2];
        }

        void set(int place, int start, int end, Slot<E> slot) {
            cells[WIDTH * place] = start;
            cells[WIDTH * place + 1] = end;
            slots[place] = slot;
        }

        void resize(int capacity) {
            cells = Arrays.copyOf(cells, WIDTH * capacity);
            slots = Arrays.copyOf(slots, capacity);
        }

        void shift(int from, int to) {
            System.arraycopy(cells, WIDTH * from, cells, WIDTH * to, WIDTH * (size - from));
            System.arraycopy(slots, from, slots, to, size - from);
        }

        void measure(int from) {
            first = start(0);
            int greatest = from == 0 ? Integer.MIN_VALUE : latest(from - 1);
            for (int i = from; i < size; i++) {
                greatest = Math.max(greatest, end(i));
                cells[WIDTH * i + 2] = greatest;
            }
        }

        /**
         * The first place whose start is not less. The first guess is where it would be if all were evenly spread, as calendars nearly
         * are: one look into memory instead of seven; from there in growing steps, so that a bad guess costs twice a plain search.
         */
        int place(int start) {
            int last = size - 1;
            if (size == 0 || start <= first) {
                return 0;
            }
            if (start(last) < start) {
                return size;
            }
            // from here on the start at low is less, that at high is not
            int guess = (int) ((double) ((long) start - first) / ((long) start(last) - first) * last);
            int low = 0;
            int high = last;
            int step = 1;
            if (start(guess) < start) {
                low = guess;
                while (low + step < high && start(low + step) < start) {
                    low += step;
                    step *= 2;
                }
                high = Math.min(high, low + step);
            } else {
                high = guess;
                while (high - step > low && start(high - step) >= start) {
                    high -= step;
                    step *= 2;
                }
                low = Math.max(low, high - step);
            }
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (start(middle) < start) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
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
            boolean isAtEnd = index == blocks.size() - 1 && start >= block.start(LARGEST - 1);
            Block<E> next = split(index, isAtEnd ? LARGEST : LARGEST / 2);
            block = isAtEnd || start > next.first ? next : block;
        }
        if (block.size == block.slots.length) {
            int more = Math.max(4, Math.min(STEP, block.size / 2));
            block.resize(Math.min(LARGEST, block.size + more));
        }
        int place = block.place(start);
        block.shift(place, place + 1);
        block.set(place, start, end, slot);
        block.size++;
        block.measure(place);
        size++;
        reach(changed);
    }

    private Block<E> split(int index, int at) {
        Block<E> block = blocks.get(index);
        int rest = block.size - at;
        Block<E> next = new Block<>(rest + STEP);
        System.arraycopy(block.cells, Block.WIDTH * at, next.cells, 0, Block.WIDTH * rest);
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
            for (int place = block.place(start); place < block.size && block.start(place) == start; place++) {
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
            greatest = Math.max(greatest, block.latest(block.size - 1));
            block.reach = greatest;
        }
    }

    /** The first block that begins not before this start. */
    private int blockFrom(int start) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).first < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Shows those that start before the one and end after the other, the latest first; says whether it was let end. */
    boolean each(int after, int before, Candidates<E> candidates) {
        for (int index = blockFrom(before) - 1; index >= 0; index--) {
            Block<E> block = blocks.get(index);
            if (block.reach <= after) {
                return true;
            }
            for (int i = block.place(before) - 1; i >= 0 && block.latest(i) > after; i--) {
                if (block.end(i) > after && !candidates.show(block.slots[i], block.start(i), block.end(i))) {
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
