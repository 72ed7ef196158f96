package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Index;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.jspecify.annotations.Nullable;

/**
 * What every described entity must be like. Whoever registers tables of their own extends this by one class that names the
 * whole catalogue:
 *
 * <pre>{@code
 * class MyTablesTest extends EntityTypeLaws {
 *     @Override
 *     protected Catalogue catalogue() {
 *         return ...;
 *     }
 * }
 * }</pre>
 *
 * <p>Records are drawn from the columns alone. Where that cannot be done, because an entity has a required nested value or rules
 * between its attributes that chance does not meet, {@link #samples} has to give some.
 */
@AddLifecycleHook(value = KitRun.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class EntityTypeLaws {

    private static final int LONGEST_NAME = 30;
    private static final String PREFIX = "crm_";

    /** The types to be examined: all that refer to one another. */
    protected abstract Catalogue catalogue();

    /** Records of types that cannot be drawn from their columns; none unless overridden. */
    protected List<? extends Entity<?>> samples() {
        return List.of();
    }

    /** Accessors, as {@code kind.accessor}, that are knowingly without an attribute of their name; none unless overridden. */
    protected Set<String> notStored() {
        return Set.of();
    }

    @Example
    public void everyAccessorHasItsAttribute() {
        List<String> forgotten = new ArrayList<>();
        for (EntityType<?> type : catalogue().types()) {
            for (String accessor : accessors(type)) {
                String name = type.kind() + "." + accessor;
                if (type.attribute(accessor).isEmpty() && !notStored().contains(name)) {
                    forgotten.add(name);
                }
            }
        }
        assertThat(forgotten).as("accessors that would be lost when stored").isEmpty();
    }

    /** What is built: all that is abstract, and all with a default for which the builder has a method. */
    private static Set<String> accessors(EntityType<?> type) {
        Set<String> accessors = new TreeSet<>();
        for (Method method : type.entity().getMethods()) {
            boolean isAccessor = method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class
                    && !method.isBridge();
            if (isAccessor && (Modifier.isAbstract(method.getModifiers()) || isBuilt(type, method.getName()))) {
                accessors.add(method.getName());
            }
        }
        accessors.removeAll(List.of("id", "version"));
        if (type.hasCustomFields()) {
            accessors.remove("custom");
        }
        if (!type.maskable().isEmpty()) {
            accessors.remove("masked");
        }
        return accessors;
    }

    private static boolean isBuilt(EntityType<?> type, String name) {
        return Arrays.stream(type.entity().getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .flatMap(builder -> Arrays.stream(builder.getMethods()))
                .anyMatch(method -> method.getName().equals(name) && method.getParameterCount() == 1);
    }

    @Property(tries = 30)
    public void everyRecordSurvivesEncodingAndDecoding(@ForAll long seed) {
        for (EntityType<?> type : catalogue().types()) {
            survives(type, seed);
        }
    }

    private <E extends Entity<E>> void survives(EntityType<E> type, long seed) {
        E entity = drawn(type, seed);
        @Nullable Object[] row = type.encode(entity);
        assertThat(row).as("columns of %s", type).hasSameSizeAs(type.columns().toArray());
        for (int i = 0; i < row.length; i++) {
            Column column = type.columns().get(i);
            assertThat(row[i] == null ? column.kind().type() : row[i].getClass())
                    .as("%s.%s", type, column.name())
                    .isEqualTo(column.kind().type());
            assertThat(row[i] != null || column.isOptional())
                    .as("%s.%s", type, column.name())
                    .isTrue();
        }
        E decoded = type.decode(row, type.custom(entity));
        assertThat(decoded).isEqualTo(entity);
        assertThat(type.encode(decoded)).isEqualTo(row);
        assertThat(type.canonical(decoded)).isEqualTo(entity);
        assertThat(type.withVersion(entity, 7).version()).isEqualTo(7);
        assertThat(type.withVersion(type.withVersion(entity, 7), entity.version()))
                .isEqualTo(entity);
    }

    @Property(tries = 30)
    public void whatIsClearedIsGoneAndNothingElse(@ForAll long seed) {
        for (EntityType<?> type : catalogue().types()) {
            clears(type, seed);
        }
    }

    private <E extends Entity<E>> void clears(EntityType<E> type, long seed) {
        E whole = drawn(type, seed);
        for (Attribute<E, ?> attribute : type.attributes()) {
            if (attribute.isOptional() && isBuilt(type, attribute.name())) {
                E cleared;
                try {
                    cleared = type.cleared(whole, attribute);
                } catch (CrmException | IllegalArgumentException | IllegalStateException againstTheRulesOfTheEntity) {
                    continue;
                }
                assertThat(attribute.read(cleared)).as("%s", attribute).isIn(Optional.empty(), Optional.of(List.of()));
                for (Attribute<E, ?> other : type.attributes()) {
                    if (!other.equals(attribute) && isBuilt(type, other.name())) { // what is not may follow from it
                        assertThat(other.read(cleared)).as("%s", other).isEqualTo(other.read(whole));
                    }
                }
            }
        }
    }

    /** A record of this type: drawn from its columns, or one of the samples. The same for the same seed. */
    public final <E extends Entity<E>> E anyOf(EntityType<E> type, long seed) {
        return drawn(type, seed);
    }

    private <E extends Entity<E>> E drawn(EntityType<E> type, long seed) {
        List<E> given = samples().stream()
                .filter(type.entity()::isInstance)
                .map(type.entity()::cast)
                .toList();
        return new RandomRecord<>(type, catalogue(), given, seed).draw();
    }

    @Property(tries = 30)
    public void whatIsWithheldComesBackWhenTheRecordIsWritten(@ForAll long seed) {
        for (EntityType<?> type : catalogue().types()) {
            comesBack(type, seed);
        }
    }

    private <E extends Entity<E>> void comesBack(EntityType<E> type, long seed) {
        E stored = drawn(type, seed);
        if (!type.maskable().isEmpty()) {
            E seen = type.withheld(stored, type.maskable());
            assertThat(type.masked(seen))
                    .isEqualTo(type.maskable().stream().map(Attribute::name).collect(Collectors.toSet()));
            assertThat(type.maskable())
                    .allMatch(attribute -> attribute.read(seen).isEmpty());
            assertThat(type.restored(seen, stored, Set.of())).isEqualTo(stored);
        }
        assertThat(type.withheld(stored, Set.of())).isEqualTo(stored);
        assertThat(type.restored(stored, stored, Set.of())).isEqualTo(stored);
    }

    @Example
    public void customValuesStayWithTheirRecord() {
        CustomValues values =
                CustomValues.of(List.of(CustomFields.TEXT.value("a"), CustomFields.SEVERAL.value("b", "a")));
        for (EntityType<?> type : catalogue().types()) {
            if (type.hasCustomFields()) {
                keeps(type, values);
            }
        }
    }

    private <E extends Entity<E>> void keeps(EntityType<E> type, CustomValues values) {
        E entity = type.withCustom(drawn(type, 1), values);
        assertThat(type.custom(entity)).isEqualTo(values);
        assertThat(type.decode(type.encode(entity), values)).isEqualTo(entity);
        assertThat(type.withVersion(entity, 3)).extracting(type::custom).isEqualTo(values);
    }

    @Example
    public void everyReferenceNamesATypeOfTheCatalogue() {
        List<String> dangling = new ArrayList<>();
        for (EntityType<?> type : catalogue().types()) {
            for (ReferenceAttribute<?, ?> reference : type.references()) {
                if (catalogue().types().stream().noneMatch(other -> other.entity() == reference.target())) {
                    dangling.add(reference + " -> " + reference.target().getSimpleName());
                }
            }
        }
        assertThat(dangling).isEmpty();
    }

    @Example
    public void everyReferenceAndLinkSaysWhatBecomesOfIt() {
        for (EntityType<?> type : catalogue().types()) {
            assertThat(type.references()).allMatch(reference -> reference.upon().isPresent());
            assertThat(type.links()).allMatch(link -> link.upon().isPresent());
        }
    }

    @Example
    public void ownersAndGovernorsAreReferencesOfTheTypeAndNobodyGovernsItself() {
        for (EntityType<?> type : catalogue().types()) {
            assertThat(type.owner().stream().map(Object::toString)).isSubsetOf(names(type.references()));
            assertThat(names(type.governors()))
                    .isSubsetOf(names(type.references()))
                    .doesNotHaveDuplicates();
            assertThat(type.governors()).noneMatch(reference -> reference.target() == type.entity());
        }
    }

    private static List<String> names(List<?> attributes) {
        return attributes.stream().map(Object::toString).toList();
    }

    @Example
    public void everyNameFitsEveryEngineWithItsPrefix() {
        for (EntityType<?> type : catalogue().types()) {
            assertThat(type.kind().length()).as(type.kind()).isLessThanOrEqualTo(24);
            assertThat((PREFIX + snake(type.kind())).length()).as(type.kind()).isLessThanOrEqualTo(LONGEST_NAME);
            List<String> columns =
                    type.columns().stream().map(column -> snake(column.name())).toList();
            assertThat(columns).as(type.kind()).doesNotHaveDuplicates();
            assertThat(columns).as(type.kind()).allMatch(name -> name.length() <= LONGEST_NAME);
        }
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Example
    public void indexesAreOverColumnsThatCompare() {
        for (EntityType<?> type : catalogue().types()) {
            for (Index<?> index : type.indexes()) {
                assertThat(index.fields()).as("%s of %s", index, type).doesNotHaveDuplicates();
                for (Field<?> field : index.fields()) {
                    assertThat(field).isInstanceOf(Field.Stored.class);
                    assertThat(field.kind()).as("%s of %s", index, type).isNotEqualTo(Kind.JSON);
                }
                if (index.use() == Index.Use.OVERLAP) {
                    assertThat(index.fields().get(1).kind())
                            .isEqualTo(index.fields().get(2).kind());
                }
            }
        }
    }
}
