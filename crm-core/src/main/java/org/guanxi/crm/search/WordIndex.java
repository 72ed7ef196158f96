package org.guanxi.crm.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.TextAttribute;
import org.jspecify.annotations.Nullable;

/** Keeps the words of every record that is written: one read and two writes for each write, however many records it has. */
final class WordIndex implements RecordRule {

    /** What is put before a whole title, so that it is no word. */
    static final String TITLE = "=";

    private static final int READ_AT_ONCE = 500;

    /** A word of a record; its equality is written out, since what is made for a record is slow to start. */
    private record Key(Id<?> record, String attribute, String word) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && record.equals(that.record)
                    && attribute.equals(that.attribute)
                    && word.equals(that.word);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * record.hashCode() + attribute.hashCode()) + word.hashCode();
        }
    }

    @Override
    public <E extends Entity<E>> void afterWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<@Nullable E> after) {
        Optional<Searchable<E>> searchable = searchable(workspace, type);
        if (searchable.isEmpty()) {
            return;
        }
        Set<Key> wanted = new LinkedHashSet<>();
        List<Id<E>> known = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            E was = before.get(i);
            E is = after.get(i);
            if (was != null && is != null && isToldAlike(searchable.get(), was, is)) {
                continue;
            }
            Map<String, Set<String>> words = is == null ? Map.of() : words(searchable.get(), is);
            if (was != null && words.equals(words(searchable.get(), was))) {
                continue;
            }
            if (was != null) {
                known.add(was.id());
            }
            if (is != null) {
                words.forEach((attribute, each) -> each.forEach(word -> wanted.add(new Key(is.id(), attribute, word))));
            }
        }
        if (!known.isEmpty() || !wanted.isEmpty()) {
            write(workspace, type, known, wanted);
        }
    }

    private static <E extends Entity<E>> boolean isToldAlike(Searchable<E> searchable, E was, E is) {
        return searchable.title().read(was).equals(searchable.title().read(is))
                && searchable.texts().stream().allMatch(text -> text.read(was).equals(text.read(is)));
    }

    /** Makes the words of these records anew. */
    static <E extends Entity<E>> void rebuild(Workspace workspace, Searchable<E> searchable, List<E> records) {
        Set<Key> wanted = new LinkedHashSet<>();
        List<Id<E>> ids = new ArrayList<>();
        for (E record : records) {
            ids.add(record.id());
            words(searchable, record)
                    .forEach((attribute, each) ->
                            each.forEach(word -> wanted.add(new Key(record.id(), attribute, word))));
        }
        write(workspace, searchable.type(), ids, wanted);
    }

    @SuppressWarnings("unchecked") // offered for its own type
    static <E extends Entity<E>> Optional<Searchable<E>> searchable(Workspace workspace, EntityType<E> type) {
        for (Searchable<?> each : workspace.offersFor(type, Searchable.class)) {
            if (each.type().kind().equals(type.kind())) {
                return Optional.of((Searchable<E>) each);
            }
        }
        return Optional.empty();
    }

    private static <E extends Entity<E>> Map<String, Set<String>> words(Searchable<E> searchable, E record) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        searchable.title().read(record).ifPresent(title -> {
            Set<String> all = new LinkedHashSet<>(Words.of(title));
            all.add(TITLE + Words.title(title));
            words.put(searchable.title().name(), all);
        });
        for (TextAttribute<E> text : searchable.texts()) {
            text.read(record).ifPresent(content -> words.put(text.name(), Words.of(content)));
        }
        return words;
    }

    private static <E extends Entity<E>> void write(
            Workspace workspace, EntityType<E> type, List<Id<E>> known, Set<Key> wanted) {
        StorageSession store = workspace.store();
        Map<Key, SearchToken> there = new HashMap<>();
        for (int from = 0; from < known.size(); from += READ_AT_ONCE) {
            List<Id<E>> some = known.subList(from, Math.min(known.size(), from + READ_AT_ONCE));
            Selection<SearchToken> theirs =
                    Selection.of(SearchTokenTable.TYPE).where(SearchTokenTable.RECORD.in(type, some));
            store.stream(theirs, Selection.MAXIMUM_LIMIT)
                    .forEach(
                            token -> there.put(new Key(token.record().idOf(), token.attribute(), token.word()), token));
        }
        List<SearchToken> surplus = there.entrySet().stream()
                .filter(each -> !wanted.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<SearchToken> missing = wanted.stream()
                .filter(key -> !there.containsKey(key))
                .map(key -> token(workspace, type, key))
                .toList();
        if (!surplus.isEmpty()) {
            store.deleteAll(SearchTokenTable.TYPE, surplus);
        }
        if (!missing.isEmpty()) {
            store.insertAll(SearchTokenTable.TYPE, missing);
        }
    }

    private static SearchToken token(Workspace workspace, EntityType<?> type, Key key) {
        return SearchToken.builder()
                .id(workspace.newId())
                .record(RecordRef.of(type.kind(), key.record()))
                .attribute(key.attribute())
                .word(key.word())
                .build();
    }
}
