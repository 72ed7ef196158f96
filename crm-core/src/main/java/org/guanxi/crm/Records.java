package org.guanxi.crm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;

/**
 * The records of every kind, as the caller may read them: what may not be read counts as absent, at the root and along every
 * path. Records of the library's own kinds are written through the services of their areas; those of the embedder's tables here.
 *
 * <p>Every method that takes a condition throws {@link org.guanxi.crm.error.Forbidden} {@code access.withheld} if it asks for an
 * attribute that is withheld from the caller.
 */
public final class Records {

    private final UnitOfWork unit;
    private final Set<String> ownKinds;

    Records(UnitOfWork unit, Set<String> ownKinds) {
        this.unit = unit;
        this.ownKinds = ownKinds;
    }

    /**
     * The record.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} if there is none, or none that the caller may read
     */
    public <E extends Entity<E>> E get(EntityType<E> type, Id<E> id) {
        return unit.call(workspace -> workspace.get(type, id));
    }

    /** The record; empty if there is none, or none that the caller may read. */
    public <E extends Entity<E>> Optional<E> lookFor(EntityType<E> type, Id<E> id) {
        return unit.call(workspace -> workspace.lookFor(type, id));
    }

    /** The selected records in order, at most as many as the selection's limit. */
    public <E extends Entity<E>> List<E> find(Selection<E> selection) {
        return unit.call(workspace -> workspace.find(selection));
    }

    /** The first page of the selected records. */
    public <E extends Entity<E>> Page<E> page(Selection<E> selection) {
        return unit.call(workspace -> workspace.page(selection, Optional.empty()));
    }

    /**
     * The page that follows the cursor of the page before.
     *
     * @throws org.guanxi.crm.error.Invalid {@code selection.cursor} if it is forged, or of another tenant, kind or order
     */
    public <E extends Entity<E>> Page<E> page(Selection<E> selection, String cursor) {
        return unit.call(workspace -> workspace.page(selection, Optional.of(cursor)));
    }

    /** How many records meet the condition. */
    public <E extends Entity<E>> long count(EntityType<E> type, Condition<E> where) {
        return unit.call(workspace -> workspace.count(type, where));
    }

    /** The rows of the summary, in its order. */
    public <E extends Entity<E>> List<Summary.Row> summarize(Summary<E> summary) {
        return unit.call(workspace -> workspace.summarize(summary));
    }

    /**
     * How the store would answer the selection, cut to what the caller may read: on a database the statement with what is bound to
     * it. For people; no form is promised.
     */
    public <E extends Entity<E>> String explain(Selection<E> selection) {
        return unit.call(workspace -> workspace.explain(selection));
    }

    /** How the store would compute the summary, as {@link #explain(Selection)}. */
    public <E extends Entity<E>> String explain(Summary<E> summary) {
        return unit.call(workspace -> workspace.explain(summary));
    }

    /** The types of all kinds, the embedder's own included. */
    public Catalogue catalogue() {
        return unit.call(Workspace::catalogue);
    }

    /**
     * Hands every selected record to the action, in order, whatever the selection's limit; memory holds one page of a thousand. Outside
     * a transaction each page is read in one of its own, so that a long walk holds nothing up.
     */
    public <E extends Entity<E>> void forEach(Selection<E> selection, Consumer<? super E> action) {
        Selection<E> rest = selection.limit(Selection.MAXIMUM_LIMIT);
        while (true) {
            Selection<E> asked = rest;
            List<E> page = unit.call(workspace -> workspace.find(asked));
            page.forEach(action);
            if (page.size() < Selection.MAXIMUM_LIMIT) {
                return;
            }
            rest = rest.after(page.get(page.size() - 1));
        }
    }

    /**
     * Stores a new record of an own table.
     *
     * @throws Refused {@code records.not-yours} for a kind that an area of the library writes
     * @throws org.guanxi.crm.error.Invalid naming every bad value and every reference to a record that is not there
     */
    public <E extends Entity<E>> E insert(EntityType<E> type, E entity, Event event) {
        return own(type).call(workspace -> workspace.insert(type, entity, event));
    }

    /**
     * Stores the new value of a record of an own table, at the version it was read at.
     *
     * @throws Refused {@code records.not-yours} for a kind that an area of the library writes
     * @throws org.guanxi.crm.error.StaleVersion if it was changed since
     */
    public <E extends Entity<E>> E update(EntityType<E> type, E entity, Event event) {
        return own(type).call(workspace -> workspace.update(type, present(workspace, type, entity), entity, event));
    }

    /** Deletes a record of an own table, at the version it was read at; errors as {@link #update}. */
    public <E extends Entity<E>> void delete(EntityType<E> type, E entity, Event event) {
        own(type).run(workspace -> workspace.delete(type, present(workspace, type, entity), event));
    }

    private static <E extends Entity<E>> E present(Workspace workspace, EntityType<E> type, E entity) {
        E stored = workspace.get(type, entity.id());
        return stored.version() == entity.version() ? stored : entity;
    }

    private UnitOfWork own(EntityType<?> type) {
        if (!ownKinds.contains(type.kind())) {
            throw Refused.because("records.not-yours", "kind", type.kind());
        }
        return unit;
    }
}
