package org.guanxi.crm.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.journal.Verification.Reason;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;

/** Makes seals and checks them, within one transaction each. */
final class Sealing {

    /** How long entries are left alone: transactions that began before may still add some of their time. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final Selection<JournalSeal> NEWEST_FIRST = Selection.of(JournalSealTable.TYPE)
            .orderBy(JournalSealTable.NUMBER.descending())
            .limit(1);

    private final StorageSession store;

    Sealing(StorageSession store) {
        this.store = store;
    }

    Optional<JournalSeal> last() {
        return store.find(NEWEST_FIRST).stream().findFirst();
    }

    /** Seals up to a thousand entries more; empty if there are none. */
    Optional<JournalSeal> next(Workspace workspace) {
        Optional<JournalSeal> last = last();
        if (last.isPresent()) {
            store.hold(JournalSealTable.TYPE, List.of(last.get().id()));
            last = last();
        }
        Instant until = workspace.now().minus(GRACE);
        Selection<JournalEntry> selection = Selection.of(JournalTable.TYPE)
                .where(JournalTable.AT.below(until))
                .orderBy(JournalTable.AT.ascending())
                .limit(Selection.MAXIMUM_LIMIT);
        List<JournalEntry> entries = store.find(last.map(
                        seal -> selection.after(List.of(Optional.of(seal.lastAt()), Optional.of(seal.lastEntry()))))
                .orElse(selection));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        JournalEntry newest = entries.get(entries.size() - 1);
        JournalSeal seal = JournalSeal.builder()
                .id(workspace.newId())
                .number(last.map(JournalSeal::number).orElse(0L) + 1)
                .at(workspace.now())
                .count(entries.size())
                .lastAt(newest.at())
                .lastEntry(newest.id().uuid())
                .entries(entries.stream()
                        .map(entry -> entry.id() + " " + entry.chain())
                        .collect(Collectors.joining("\n")))
                .digest(EntryWriter.BEGINNING)
                .build();
        String previous = last.map(JournalSeal::digest).orElse(EntryWriter.BEGINNING);
        return Optional.of(store.insert(
                JournalSealTable.TYPE,
                JournalSeal.builder().from(seal).digest(digest(previous, seal)).build()));
    }

    private static String digest(String previous, JournalSeal seal) {
        return EntryWriter.sha256(
                previous,
                Long.toString(seal.number()),
                seal.at().toString(),
                Integer.toString(seal.count()),
                seal.lastAt().toString(),
                seal.lastEntry().toString(),
                seal.entries());
    }

    /** The seal of this number. */
    Optional<JournalSeal> seal(long number) {
        return store
                .find(Selection.of(JournalSealTable.TYPE)
                        .where(JournalSealTable.NUMBER.is(number))
                        .limit(1))
                .stream()
                .findFirst();
    }

    /** What is wrong with the seal or with an entry under it; empty if nothing. */
    Optional<Verification.Break> check(String previous, JournalSeal seal) {
        if (!seal.digest().equals(digest(previous, seal))) {
            return Optional.of(new Verification.Break(Long.toString(seal.number()), Reason.SEAL_BROKEN));
        }
        List<Id<JournalEntry>> ids = new ArrayList<>();
        Map<Id<JournalEntry>, String> chains = new HashMap<>();
        for (String line : seal.entries().split("\n", -1)) {
            Id<JournalEntry> id = Id.of(UUID.fromString(line.substring(0, 36)));
            ids.add(id);
            chains.put(id, line.substring(37));
        }
        Map<Id<JournalEntry>, JournalEntry> found = new HashMap<>();
        store.getAll(JournalTable.TYPE, ids).forEach(entry -> found.put(entry.id(), entry));
        for (Id<JournalEntry> id : ids) {
            JournalEntry entry = found.get(id);
            if (entry == null) {
                return Optional.of(new Verification.Break(id.toString(), Reason.MISSING));
            } else if (!entry.chain().equals(chains.get(id))) {
                return Optional.of(new Verification.Break(id.toString(), Reason.CHAIN_BROKEN));
            } else if (!ChainCheck.hasItsContent(entry)) {
                return Optional.of(new Verification.Break(id.toString(), Reason.CONTENT_ALTERED));
            }
        }
        return Optional.empty();
    }
}
