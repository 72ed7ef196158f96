package org.guanxi.crm.storage.memory;

import java.util.UUID;
import org.guanxi.crm.storage.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Slots by id: a tree of small hash tables that read the id from the slot, some eight bytes a record beside those of the slot. A table that is full
 * splits into many, so that no insert ever pays for more than a few thousand others.
 */
final class SlotMap<E extends Entity<E>> {

    private static final int BRANCH_BITS = 6;
    private static final int BRANCHES = 1 << BRANCH_BITS;
    private static final int SMALLEST = 8;
    private static final int LARGEST = 8192;

    private Node<E> root = new Node<>(SMALLEST);
    private int size;

    /** A hash table of slots, or, once that was full, the branches it split into. */
    private static final class Node<E extends Entity<E>> {
        @Nullable
        Slot<E>[] slots;

        int used;
        Node<E> @Nullable [] branches;

        Node(int capacity) {
            this.slots = slots(capacity);
        }
    }

    int size() {
        return size;
    }

    @Nullable
    Slot<E> get(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        long hash = hash(high, low);
        @Nullable Slot<E>[] slots = leaf(hash).slots;
        int mask = slots.length - 1;
        for (int i = (int) hash & mask; ; i = (i + 1) & mask) {
            Slot<E> slot = slots[i];
            if (slot == null || (slot.low == low && slot.high == high)) {
                return slot;
            }
        }
    }

    /** Adds a slot whose id is not in here. */
    void add(Slot<E> slot) {
        long hash = hash(slot);
        Node<E> node = root;
        int shift = Long.SIZE - BRANCH_BITS;
        for (Node<E>[] branches = node.branches; branches != null; branches = node.branches) {
            node = branches[(int) (hash >>> shift) & (BRANCHES - 1)];
            shift -= BRANCH_BITS;
        }
        place(node.slots, slot, hash);
        node.used++;
        size++;
        if (node.used * 3 > node.slots.length * 2) {
            grow(node, shift);
        }
    }

    /** Removes a slot that is in here. */
    void remove(Slot<E> slot) {
        long hash = hash(slot);
        Node<E> node = leaf(hash);
        @Nullable Slot<E>[] slots = node.slots;
        int mask = slots.length - 1;
        int gap = (int) hash & mask;
        while (slots[gap] != slot) {
            gap = (gap + 1) & mask;
        }
        // what was pushed behind the gap moves up, so that no probe ends too early
        for (int i = (gap + 1) & mask; ; i = (i + 1) & mask) {
            Slot<E> next = slots[i];
            if (next == null) {
                break;
            }
            int home = (int) hash(next) & mask;
            if (((i - home) & mask) >= ((i - gap) & mask)) {
                slots[gap] = next;
                gap = i;
            }
        }
        slots[gap] = null;
        node.used--;
        size--;
    }

    private Node<E> leaf(long hash) {
        Node<E> node = root;
        int shift = Long.SIZE - BRANCH_BITS;
        for (Node<E>[] branches = node.branches; branches != null; branches = node.branches) {
            node = branches[(int) (hash >>> shift) & (BRANCHES - 1)];
            shift -= BRANCH_BITS;
        }
        return node;
    }

    private void grow(Node<E> node, int shift) {
        @Nullable Slot<E>[] old = node.slots;
        if (old.length < LARGEST) {
            node.slots = slots(old.length * 2);
            for (Slot<E> slot : old) {
                if (slot != null) {
                    place(node.slots, slot, hash(slot));
                }
            }
            return;
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
        Node<E>[] branches = new Node[BRANCHES];
        for (int i = 0; i < BRANCHES; i++) {
            branches[i] = new Node<>(LARGEST / BRANCHES * 2);
        }
        for (Slot<E> slot : old) {
            if (slot != null) {
                long hash = hash(slot);
                Node<E> branch = branches[(int) (hash >>> shift) & (BRANCHES - 1)];
                place(branch.slots, slot, hash);
                branch.used++;
            }
        }
        node.branches = branches;
        node.slots = slots(0);
    }

    private void place(@Nullable Slot<E>[] slots, Slot<E> slot, long hash) {
        int mask = slots.length - 1;
        int i = (int) hash & mask;
        while (slots[i] != null) {
            i = (i + 1) & mask;
        }
        slots[i] = slot;
    }

    private long hash(Slot<E> slot) {
        return hash(slot.high, slot.low);
    }

    /** Mixes well: ids may be consecutive numbers. */
    private static long hash(long high, long low) {
        long mixed = (high * 0x9E3779B97F4A7C15L ^ low) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private static <E extends Entity<E>> @Nullable Slot<E>[] slots(int capacity) {
        return new Slot[capacity];
    }
}
