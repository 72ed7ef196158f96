package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.List;

/** How to take back what a transaction did, step by step. */
final class UndoLog {

    private final List<Runnable> steps = new ArrayList<>();

    /** Where the log stands now. */
    int mark() {
        return steps.size();
    }

    /** Notes how to take back what was just done. */
    void add(Runnable step) {
        steps.add(step);
    }

    /** Takes back what was done since the mark, the last first. */
    void undo(int mark) {
        for (int i = steps.size() - 1; i >= mark; i--) {
            steps.remove(i).run();
        }
    }
}
