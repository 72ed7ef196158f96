package org.guanxi.crm.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that names a record of any kind, held in two columns: the kind and the id.
 *
 * @param <E> the entity
 */
public final class LinkAttribute<E extends Entity<E>> extends Attribute<E, RecordRef> {

    private final Class<E> source;
    private final Upon upon;
    private final TextAttribute<E> recordKind;
    private final ScalarAttribute<E, UUID> recordId;
    private final Definition<E, RecordRef> definition;
    private final int position;

    LinkAttribute(Definition<E, RecordRef> definition, int position, Class<E> source, Upon upon) {
        super(definition);
        this.source = source;
        this.upon = upon;
        this.definition = definition;
        this.position = position;
        String kind = definition.kind();
        String name = definition.name();
        boolean isOptional = definition.isOptional();
        this.recordKind = new TextAttribute<>(
                new Definition<>(
                        kind,
                        name + "Kind",
                        isOptional,
                        entity -> {
                            RecordRef named = value(entity);
                            return named == null ? null : named.kind();
                        },
                        LinkAttribute::refusesToBuild),
                Column.text(name + "Kind", isOptional, 30),
                position);
        this.recordId = new ScalarAttribute<>(
                new Definition<>(
                        kind,
                        name + "Id",
                        isOptional,
                        entity -> {
                            RecordRef named = value(entity);
                            return named == null ? null : named.id();
                        },
                        LinkAttribute::refusesToBuild),
                ScalarAttribute.Codec.identity(),
                Column.of(name + "Id", Kind.ID, isOptional),
                position + 1);
    }

    private static void refusesToBuild(Object builder, Object value) {
        throw new UnsupportedOperationException("a link's kind and id are built together");
    }

    /** The kind of the named record. */
    public TextAttribute<E> recordKind() {
        return recordKind;
    }

    /** The id of the named record; says little without its kind. */
    public ScalarAttribute<E, UUID> recordId() {
        return recordId;
    }

    @Override
    public Optional<Upon> upon() {
        return Optional.of(upon);
    }

    /** Names this record. */
    public Condition<E> is(RecordRef record) {
        return recordKind.is(record.kind()).and(recordId.is(record.id()));
    }

    /** Names one of these records, all of this kind. */
    public <T extends Entity<T>> Condition<E> in(EntityType<T> type, Collection<Id<T>> records) {
        return recordKind
                .is(type.kind())
                .and(recordId.in(records.stream().map(Id::uuid).toList()));
    }

    /** Names a record of that kind that meets the condition; false where none is named, or one of another kind. */
    public <T extends Entity<T>> Condition<E> via(EntityType<T> type, Condition<T> condition) {
        ReferenceAttribute<E, T> reference = new ReferenceAttribute<>(
                new Definition<>(
                        definition.kind(),
                        definition.name() + "Id",
                        definition.isOptional(),
                        entity -> {
                            RecordRef named = value(entity);
                            return named == null ? null : named.idOf();
                        },
                        LinkAttribute::refusesToBuild),
                recordId.columns().get(0),
                position + 1,
                source,
                type.entity(),
                upon);
        return recordKind.is(type.kind()).and(reference.via(condition));
    }

    /** Names nothing. */
    public Condition<E> isAbsent() {
        return recordId.isAbsent();
    }

    /** Asked of a record of that type: any record that names it here meets the condition. */
    public <T extends Entity<T>> Condition<T> hasAny(EntityType<T> parent, Condition<E> condition) {
        ChildLink<T, E> link = new ChildLink<>(source, recordId.field(), Optional.of(recordKind.is(parent.kind())));
        return new Condition.HasAny<T, E>(link, condition);
    }

    @Override
    public List<Column> columns() {
        return List.of(recordKind.columns().get(0), recordId.columns().get(0));
    }

    @Override
    void encode(E entity, @Nullable Object[] row) {
        recordKind.encode(entity, row);
        recordId.encode(entity, row);
    }

    @Override
    void decode(Object builder, @Nullable Object[] row) {
        String kind = (String) recordKind.stored(row);
        UUID id = (UUID) recordId.stored(row);
        if (kind != null && id != null) {
            build(builder, new RecordRef(kind, id));
        }
    }

    @Override
    boolean check(E entity, Problems problems) {
        return recordKind.check(entity, problems);
    }
}
