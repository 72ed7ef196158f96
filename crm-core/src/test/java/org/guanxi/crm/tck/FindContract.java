package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** A selection answers what its condition means, in its order, cut to its limit. */
public interface FindContract extends StorageContract {

    @Property(tries = 200)
    default void aSelectionAnswersWhatTheConditionMeansInOrderCutToTheLimit(
            @ForAll(supplier = Worlds.class) World world,
            @ForAll(supplier = Selections.class) Selection<Specimen> selection) {
        TenantId tenant = emptyTenant();
        List<Specimen> expected = world.canonical().selected(selection);

        in(tenant, session -> {
            world.storedBy(session);
            assertThat(session.find(selection))
                    .isEqualTo(expected.subList(0, Math.min(expected.size(), selection.limit())));
            assertThat(session.count(SpecimenTable.TYPE, selection.where())).isEqualTo(expected.size());
            assertThat(session.hasAny(Specimen.class, selection.where())).isEqualTo(!expected.isEmpty());
            return null;
        });
    }

    @Property
    default void whatIsSelectedAndWhatIsNotMakeUpTheWhole(
            @ForAll(supplier = Worlds.class) World world,
            @ForAll(supplier = Conditions.class) Condition<Specimen> condition) {
        in(emptyTenant(), session -> {
            world.storedBy(session);
            long met = session.count(SpecimenTable.TYPE, condition);
            long unmet = session.count(SpecimenTable.TYPE, condition.not());
            assertThat(met + unmet).isEqualTo(world.specimens().size());
            return null;
        });
    }

    @Property
    default void pageByPageEveryRecordIsVisitedOnceAndInOrder(
            @ForAll(supplier = Worlds.class) World world,
            @ForAll(supplier = Selections.class) Selection<Specimen> selection) {
        List<Specimen> expected = world.canonical().selected(selection);

        in(emptyTenant(), session -> {
            world.storedBy(session);
            List<Specimen> visited = new ArrayList<>();
            Selection<Specimen> next = selection;
            List<Specimen> page = session.find(next);
            while (!page.isEmpty()) {
                visited.addAll(page);
                next = next.after(page.get(page.size() - 1));
                page = session.find(next);
            }
            assertThat(visited).isEqualTo(expected);
            assertThat(session.stream(selection, 3)).containsExactlyElementsOf(expected);
            return null;
        });
    }
}
