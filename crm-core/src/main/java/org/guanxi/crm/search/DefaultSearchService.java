package org.guanxi.crm.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customfield.CustomFieldService;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Selection;

/** Applies what the rules of the area decide. */
final class DefaultSearchService implements SearchService {

    private static final int REBUILT_AT_ONCE = 200;
    private static final int MOST_COLUMNS = 100;

    private final UnitOfWork unit;

    DefaultSearchService(UnitOfWork unit) {
        this.unit = unit;
    }

    private static QueryText queries(Workspace workspace) {
        return new QueryText(workspace.catalogue(), vocabulary(workspace));
    }

    private static Vocabulary vocabulary(Workspace workspace) {
        return new Vocabulary() {
            @Override
            public <E extends Entity<E>> Map<String, ScalarAttribute<E, ?>> of(EntityType<E> type) {
                return type.hasCustomFields()
                        ? workspace.service(CustomFieldService.class).of(type).attributes()
                        : Map.of();
            }
        };
    }

    @Override
    public <E extends Entity<E>> String write(Selection<E> selection) {
        return unit.call(workspace -> queries(workspace).write(selection));
    }

    @Override
    public <E extends Entity<E>> Selection<E> read(EntityType<E> type, String query) {
        return unit.call(workspace -> queries(workspace).read(type, query));
    }

    @Override
    public SavedList save(ListDraft draft) {
        return unit.call(workspace -> {
            SavedList.Builder builder = SavedList.builder();
            builder.id(workspace.newId()).savedBy(workspace.actor());
            SavedList list = filled(workspace, builder, draft);
            SearchEvent event = new SearchEvent.ListSaved(list.id(), list.name(), list.sharing());
            return workspace.asSystem(system -> system.insert(SavedListTable.TYPE, list, event));
        });
    }

    @Override
    public SavedList change(SavedList list, ListDraft draft) {
        return unit.call(workspace -> {
            SavedList before = own(workspace, list.id());
            SavedList.Builder builder = SavedList.builder();
            builder.from(list).savedBy(before.savedBy()).sharedGroup(Optional.empty());
            SavedList after = filled(workspace, builder.columns(List.of()), draft);
            SearchEvent event = new SearchEvent.ListChanged(after.id(), after.name(), after.sharing());
            SavedList read = before.version() == list.version() ? before : list;
            return workspace.asSystem(system -> system.update(SavedListTable.TYPE, read, after, event));
        });
    }

    private static SavedList filled(Workspace workspace, SavedList.Builder builder, ListDraft draft) {
        Problems problems = new Problems();
        Selection<?> selection = queries(workspace).read(draft.query());
        checkColumns(workspace, selection.type(), draft, problems);
        if ((draft.sharing() == Sharing.GROUP) != draft.group().isPresent()) {
            problems.add("group", "search.group-missing");
        }
        problems.throwIfAny();
        return builder.name(draft.name())
                .recordKind(selection.type().kind())
                .query(draft.query())
                .columns(draft.columns())
                .sharing(draft.sharing())
                .sharedGroup(draft.group())
                .build();
    }

    private static <E extends Entity<E>> void checkColumns(
            Workspace workspace, EntityType<E> type, ListDraft draft, Problems problems) {
        Names<E> names = new Names<>(type, vocabulary(workspace));
        for (int i = 0; i < draft.columns().size(); i++) {
            String column = draft.columns().get(i);
            boolean isKnown =
                    names.find(column).isPresent() || type.attribute(column).isPresent();
            if (!isKnown || i >= MOST_COLUMNS) {
                problems.add("columns[" + i + "]", "search.unknown-column", "kind", type.kind(), "column", column);
            }
        }
    }

    private static SavedList own(Workspace workspace, Id<SavedList> id) {
        SavedList list = seen(workspace, id);
        if (!list.savedBy().equals(workspace.actor())) {
            throw Refused.because("search.not-yours", "list", list.name(), "owner", list.savedBy());
        }
        return list;
    }

    private static SavedList seen(Workspace workspace, Id<SavedList> id) {
        Condition<SavedList> seen = seen(workspace);
        return workspace
                .store()
                .get(SavedListTable.TYPE, id)
                .filter(list -> seen.test(list, workspace.store()))
                .orElseThrow(() -> new NotFound(SavedListTable.TYPE.kind(), id));
    }

    private static Condition<SavedList> seen(Workspace workspace) {
        Set<String> groups = workspace.policy(Groups.class).of(workspace.actor(), workspace.now(), workspace.store());
        Condition<SavedList> seen =
                SavedListTable.SAVED_BY.is(workspace.actor()).or(SavedListTable.SHARING.is(Sharing.ALL));
        return groups.isEmpty()
                ? seen
                : seen.or(SavedListTable.SHARING.is(Sharing.GROUP).and(SavedListTable.SHARED_GROUP.in(groups)));
    }

    @Override
    public void delete(Id<SavedList> id) {
        unit.run(workspace -> {
            SavedList list = own(workspace, id);
            SearchEvent event = new SearchEvent.ListDeleted(id, list.name());
            workspace.asSystem(system -> {
                system.delete(SavedListTable.TYPE, list, event);
                return true;
            });
        });
    }

    @Override
    public List<SavedList> lists(String kind) {
        return unit.call(workspace -> workspace
                .store()
                .find(Selection.of(SavedListTable.TYPE)
                        .where(SavedListTable.RECORD_KIND.is(kind).and(seen(workspace)))
                        .orderBy(SavedListTable.NAME.ascending())
                        .limit(Selection.MAXIMUM_LIMIT)));
    }

    @Override
    public <E extends Entity<E>> Selection<E> selection(Id<SavedList> list, EntityType<E> type) {
        return unit.call(workspace -> selection(workspace, list, type));
    }

    private static <E extends Entity<E>> Selection<E> selection(
            Workspace workspace, Id<SavedList> list, EntityType<E> type) {
        Selection<E> selection =
                queries(workspace).read(type, seen(workspace, list).query());
        boolean hasOrder = selection.order().size() > 1
                || !selection.order().get(0).equals(type.id().ascending());
        Optional<Searchable<E>> searchable = WordIndex.searchable(workspace, type);
        if (hasOrder || searchable.isEmpty()) {
            return selection;
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type, only read
        Selection<E> ordered = selection.orderBy(searchable.get().order().toArray(new Order[0]));
        return ordered;
    }

    @Override
    public <E extends Entity<E>> Page<E> run(Id<SavedList> list, EntityType<E> type, Optional<String> cursor) {
        return unit.call(workspace -> workspace.page(selection(workspace, list, type), cursor));
    }

    @Override
    public <E extends Entity<E>> Page<E> search(EntityType<E> type, String words, int limit, Optional<String> cursor) {
        return unit.call(
                workspace -> new WordSearch<>(workspace, searchable(workspace, type), words).page(limit, cursor));
    }

    private static <E extends Entity<E>> Searchable<E> searchable(Workspace workspace, EntityType<E> type) {
        return WordIndex.searchable(workspace, type)
                .orElseThrow(() -> Problems.one("kind", "search.not-searchable", "kind", type.kind()));
    }

    @Override
    public <E extends Entity<E>> Optional<String> rebuild(EntityType<E> type, Optional<String> cursor) {
        return unit.call(workspace -> {
            Searchable<E> searchable = searchable(workspace, type);
            Page<E> page = Page.read(workspace.store(), Selection.of(type).limit(REBUILT_AT_ONCE), cursor);
            WordIndex.rebuild(workspace, searchable, page.items());
            return page.next();
        });
    }

    private static Marks seenMarks(Workspace workspace) {
        return new Marks(workspace, Mark.Sort.SEEN, MOST_SEEN);
    }

    private static Marks favourites(Workspace workspace) {
        return new Marks(workspace, Mark.Sort.FAVOURITE, MOST_FAVOURITES);
    }

    @Override
    public void saw(RecordRef record) {
        unit.run(workspace -> seenMarks(workspace).add(record));
    }

    @Override
    public List<RecordRef> recentlySeen() {
        return unit.call(workspace -> seenMarks(workspace).records());
    }

    @Override
    public void keep(RecordRef record) {
        unit.run(workspace -> favourites(workspace).add(record));
    }

    @Override
    public void drop(RecordRef record) {
        unit.run(workspace -> favourites(workspace).remove(record));
    }

    @Override
    public List<RecordRef> favourites() {
        return unit.call(workspace -> favourites(workspace).records());
    }
}
