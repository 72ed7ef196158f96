package org.guanxi.crm.storage.memory;

import java.util.Arrays;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Slots in order of a key, then of the id: a list of blocks of at most 256, some six bytes a record. A place in the order is
 * a number, valid until the next change: the block in the upper half, the offset in the lower.
 */
final class SortedSlots<E extends Entity<E>> {

    private static final int SMALLEST = 8;
    private static final int LARGEST = 256;
    private static final int COUNTED_EXACTLY = 32;

    private final KeyOrder<E> order;
    private Block<E>[] blocks = blocks(4);
    private int count;

    /** Some neighbours in the order; never empty. */
    private static final class Block<E extends Entity<E>> {
        Slot<E>[] slots;
        int size;

        Block(int capacity) {
            this.slots = slots(capacity);
        }

        E entity(int offset) {
            return slots[offset].entity;
        }
    }

    /** An empty list, sorted by this before the id. */
    SortedSlots(KeyOrder<E> order) {
        this.order = order;
    }

    KeyOrder<E> order() {
        return order;
    }

    long first() {
        return 0;
    }

    long end() {
        return place(count, 0);
    }

    E at(long place) {
        return blocks[block(place)].entity(offset(place));
    }

    /** The first place whose record is not before the key. */
    long from(@Nullable Object[] key) {
        return search(key, null, false);
    }

    /** The first place whose record is after the key. */
    long after(@Nullable Object[] key) {
        return search(key, null, true);
    }

    /** The first place whose record is not before the whole key and the id. */
    long from(@Nullable Object[] key, UUID id) {
        return search(key, id, false);
    }

    /** The first place whose record is after the whole key and the id. */
    long after(@Nullable Object[] key, UUID id) {
        return search(key, id, true);
    }

    /** How many records lie between two places; an estimate if they lie far apart. */
    long count(long from, long until) {
        if (until <= from) {
            return 0;
        }
        int last = block(until);
        long total = (long) offset(until) - offset(from);
        for (int i = block(from); i < last; i++) {
            if (i - block(from) == COUNTED_EXACTLY) {
                return total + (total / COUNTED_EXACTLY + 1) * (last - i);
            }
            total += blocks[i].size;
        }
        return total;
    }

    /** Shows the records between two places in order; says whether the visitor let it end. */
    boolean each(long from, long until, Visitor<E> visitor) {
        int last = block(until);
        int offset = offset(from);
        for (int i = block(from); i <= last && i < count; i++) {
            Block<E> block = blocks[i];
            int end = i == last ? offset(until) : block.size;
            for (; offset < end; offset++) {
                if (!visitor.visit(block.entity(offset))) {
                    return false;
                }
            }
            offset = 0;
        }
        return true;
    }

    /** Shows the records between two places from the last to the first. */
    boolean eachBackwards(long from, long until, Visitor<E> visitor) {
        int first = block(from);
        for (int i = Math.min(block(until), count - 1); i >= first; i--) {
            Block<E> block = blocks[i];
            int start = i == first ? offset(from) : 0;
            int end = i == block(until) ? offset(until) : block.size;
            for (int offset = end - 1; offset >= start; offset--) {
                if (!visitor.visit(block.entity(offset))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same, but records of one key in order of id. */
    boolean eachKeyBackwards(long from, long until, Visitor<E> visitor) {
        long end = until;
        while (end > from) {
            long start = Math.max(from, from(order.key(at(before(end)))));
            if (!each(start, end, visitor)) {
                return false;
            }
            end = start;
        }
        return true;
    }

    /** Adds a slot that is not in here. */
    void add(Slot<E> slot) {
        if (count == 0) {
            insertBlock(0, new Block<>(SMALLEST));
        }
        long place = search(order.key(slot.entity), slot.entity.id().uuid(), false);
        int index = block(place);
        int offset = offset(place);
        if (offset == 0 && index > 0) {
            // between two blocks: the end of the one before costs less to write
            index--;
            offset = blocks[index].size;
        }
        Block<E> block = blocks[index];
        if (block.size == LARGEST) {
            Block<E> next = split(index, index == count - 1 && offset == LARGEST ? LARGEST : LARGEST / 2);
            if (offset > block.size || block.size == LARGEST) {
                offset -= block.size;
                block = next;
            }
        }
        if (block.size == block.slots.length) {
            block.slots = Arrays.copyOf(block.slots, block.size * 2);
        }
        System.arraycopy(block.slots, offset, block.slots, offset + 1, block.size - offset);
        block.slots[offset] = slot;
        block.size++;
    }

    /** Removes a slot that is in here, its entity still being the one it was added with. */
    void remove(Slot<E> slot) {
        long place = search(order.key(slot.entity), slot.entity.id().uuid(), false);
        int index = block(place);
        int offset = offset(place);
        Block<E> block = blocks[index];
        if (block.slots[offset] != slot) {
            throw new IllegalStateException("the index lost " + slot.entity.id());
        }
        System.arraycopy(block.slots, offset + 1, block.slots, offset, block.size - offset - 1);
        block.size--;
        clear(block, block.size, block.size + 1);
        if (block.size == 0) {
            removeBlock(index);
            return;
        }
        if (index + 1 < count && block.size + blocks[index + 1].size <= LARGEST / 4) {
            absorb(block, blocks[index + 1]);
            removeBlock(index + 1);
        }
    }

    private Block<E> split(int index, int at) {
        Block<E> block = blocks[index];
        Block<E> next = new Block<>(at == LARGEST ? SMALLEST : LARGEST);
        System.arraycopy(block.slots, at, next.slots, 0, block.size - at);
        next.size = block.size - at;
        clear(block, at, block.size);
        block.size = at;
        insertBlock(index + 1, next);
        return next;
    }

    private void absorb(Block<E> block, Block<E> next) {
        if (block.slots.length < block.size + next.size) {
            block.slots = Arrays.copyOf(block.slots, LARGEST);
        }
        System.arraycopy(next.slots, 0, block.slots, block.size, next.size);
        block.size += next.size;
    }

    private void insertBlock(int index, Block<E> block) {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
        }
        System.arraycopy(blocks, index, blocks, index + 1, count - index);
        blocks[index] = block;
        count++;
    }

    private void removeBlock(int index) {
        System.arraycopy(blocks, index + 1, blocks, index, count - index - 1);
        count--;
        Arrays.fill(blocks, count, count + 1, null);
    }

    private void clear(Block<E> block, int from, int until) {
        Arrays.fill(block.slots, from, until, null);
    }

    /** The first place not before, or after, the key, and the id if there is one. */
    private long search(@Nullable Object[] key, @Nullable UUID id, boolean isAfter) {
        if (count == 0) {
            return 0;
        }
        int low = 0;
        int high = count - 1;
        // the last block that does not begin behind; what we look for is in it, or at the beginning of the next
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (isBehind(key, id, isAfter, blocks[middle].entity(0))) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        Block<E> block = blocks[low];
        int from = 0;
        int until = block.size;
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (isBehind(key, id, isAfter, block.entity(middle))) {
                until = middle;
            } else {
                from = middle + 1;
            }
        }
        return from == block.size && block.size > 0 ? place(low + 1, 0) : place(low, from);
    }

    private boolean isBehind(@Nullable Object[] key, @Nullable UUID id, boolean isAfter, E entity) {
        int outcome = order.compare(key, entity);
        if (outcome == 0 && id != null) {
            outcome = Id.compareUnsigned(id, entity.id().uuid());
        }
        return isAfter ? outcome < 0 : outcome <= 0;
    }

    private long before(long place) {
        int offset = offset(place);
        return offset > 0 ? place - 1 : place(block(place) - 1, blocks[block(place) - 1].size - 1);
    }

    private static long place(int block, int offset) {
        return (long) block << Integer.SIZE | offset;
    }

    private static int block(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    private static int offset(long place) {
        return (int) place;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
    private static <E extends Entity<E>> Slot<E>[] slots(int capacity) {
        return new Slot[capacity];
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private static <E extends Entity<E>> Block<E>[] blocks(int capacity) {
        return new Block[capacity];
    }
}
