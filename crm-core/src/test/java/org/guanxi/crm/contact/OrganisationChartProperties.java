package org.guanxi.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.testing.SequentialIds;

@Tag("CON-01")
class OrganisationChartProperties {

    /** People who report to whomever chance says, circles and themselves included; -1 is nobody. */
    private static List<Contact> people(List<Integer> heads) {
        List<Contact> people = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int head = heads.get(i);
            Optional<Id<Contact>> above = head < 0 || head >= heads.size()
                    ? Optional.empty()
                    : Optional.of(Id.of(SequentialIds.nth(head + 1)));
            people.add(Contact.builder()
                    .id(Id.of(SequentialIds.nth(i + 1)))
                    .name("P" + i)
                    .createdAt(Instant.EPOCH)
                    .reportsTo(above)
                    .build());
        }
        return people;
    }

    @Property(tries = 200)
    void everybodyIsInTheChartOnceWhateverTheLines(
            @ForAll @Size(max = 12) List<@IntRange(min = -1, max = 11) Integer> heads) {
        List<Id<Contact>> drawn = new ArrayList<>();
        OrganisationChart.of(people(heads), Map.of()).top().forEach(place -> walk(place, drawn));
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        people(heads).stream().map(Contact::id).toList());
    }

    @Property(tries = 200)
    void whoeverStandsBelowSomebodyReportsToThem(
            @ForAll @Size(max = 12) List<@IntRange(min = -1, max = 11) Integer> heads) {
        OrganisationChart.of(people(heads), Map.of()).top().forEach(OrganisationChartProperties::check);
    }

    private static void walk(OrganisationChart.Place place, List<Id<Contact>> drawn) {
        drawn.add(place.contact().id());
        place.reports().forEach(below -> walk(below, drawn));
    }

    private static void check(OrganisationChart.Place place) {
        for (OrganisationChart.Place below : place.reports()) {
            assertThat(below.contact().reportsTo()).contains(place.contact().id());
            check(below);
        }
    }
}
