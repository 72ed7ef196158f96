package org.guanxi.crm.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.error.StorageException;

/**
 * Does a batch of which some rows may be refused: all at once if it can, else half and half again, so that few bad rows among many
 * cost little and each refusal is that of its own row. Of two rows that exclude one another the earlier wins.
 */
public final class RowByRow {

    private RowByRow() {}

    /**
     * Does all rows that can be done; what the others wrote is undone.
     *
     * @param rows what is to be done
     * @param work does some rows at once and answers each in the same order, or throws and has done none
     */
    public static <I, R> List<Outcome<R>> of(Workspace workspace, List<I> rows, Function<List<I>, List<R>> work) {
        List<Outcome<R>> outcomes = new ArrayList<>();
        split(workspace, rows, work, outcomes);
        return outcomes;
    }

    private static <I, R> void split(
            Workspace workspace, List<I> rows, Function<List<I>, List<R>> work, List<Outcome<R>> outcomes) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            for (R done : workspace.attempt(inside -> work.apply(rows))) {
                outcomes.add(Outcome.done(outcomes.size(), done));
            }
        } catch (StaleVersion | StorageException e) {
            throw e;
        } catch (CrmException e) {
            if (rows.size() == 1) {
                outcomes.add(Outcome.refused(outcomes.size(), e));
                return;
            }
            int half = rows.size() / 2;
            split(workspace, rows.subList(0, half), work, outcomes);
            split(workspace, rows.subList(half, rows.size()), work, outcomes);
        }
    }
}
