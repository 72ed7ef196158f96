package org.guanxi.crm.ownership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;

/** One command on many records of a kind, in the order in which they are named. */
final class Batch {

    private final Workspace ws;
    private final List<RecordRef> records;
    private final OwnershipCommand command;

    Batch(Workspace ws, List<RecordRef> records, OwnershipCommand command) {
        this.ws = ws;
        this.records = List.copyOf(records);
        this.command = command;
    }

    /** Each by itself. */
    List<Outcome<Standing>> each() {
        Commands commands = commands();
        List<Outcome<Standing>> outcomes = new ArrayList<>();
        for (RecordRef record : records) {
            int row = outcomes.size();
            try {
                outcomes.add(Outcome.done(row, ws.attempt(inside -> commands.perform(record, command))));
            } catch (StaleVersion | StorageException e) {
                throw e;
            } catch (CrmException e) {
                outcomes.add(Outcome.refused(row, e));
            }
        }
        return outcomes;
    }

    /** All, or none. */
    List<Standing> all() {
        Commands commands = commands();
        return records.stream().map(record -> commands.perform(record, command)).toList();
    }

    /** Receivers are held by the first command, before any record; records here, in the order in which everybody holds them. */
    private Commands commands() {
        Problems problems = new Problems();
        if (records.isEmpty()) {
            problems.add("records", "ownership.empty-batch");
        }
        Set<RecordRef> seen = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        for (int row = 0; row < records.size(); row++) {
            RecordRef record = records.get(row);
            kinds.add(record.kind());
            if (!seen.add(record)) {
                problems.add("records[" + row + "]", "ownership.duplicate-record", "record", record.id());
            }
        }
        if (kinds.size() > 1) {
            problems.add("records", "ownership.mixed-batch", "kinds", kinds);
        }
        problems.throwIfAny();
        Commands commands = new Commands(ws, records.get(0).kind());
        int most = commands.terms().largestBatch();
        if (records.size() > most) {
            throw Problems.one("records", "ownership.batch-too-large", "count", records.size(), "maximum", most);
        }
        commands.holdReceiver(records.get(0), command);
        hold(OwnedKinds.of(ws, records.get(0).kind()));
        return commands;
    }

    private <E extends Entity<E>> void hold(OwnedKind<E> kind) {
        List<Id<E>> ids = records.stream().<Id<E>>map(RecordRef::idOf).toList();
        ws.store().hold(kind.type(), ids);
        ws.store()
                .hold(StandingTable.TYPE, records.stream().map(Standings::idOf).toList());
    }
}
