package org.guanxi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.access.Governance;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Attached;
import org.guanxi.crm.internal.Confidential;
import org.guanxi.crm.reminder.Remindable;
import org.guanxi.crm.search.Searchable;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.EntityDeclaration;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.tck.area.Parcel;
import org.guanxi.crm.tck.area.ParcelTable;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void everyTableOfTheLibraryIsDeclaredAsItIsDescribedAndComplete() {
        Catalogue catalogue = Crm.builder().build().catalogue();

        assertThat(catalogue.described()).isEmpty();
        assertThat(catalogue.types())
                .extracting(EntityType::kind)
                .containsExactlyElementsOf(catalogue.kinds())
                .hasSizeGreaterThan(40);
        assertThatCode(() -> Governance.check(catalogue)).doesNotThrowAnyException();
    }

    @Test
    void everyServiceOfferAndEventOfTheLibraryCanBeMade() {
        for (Area area : Crm.areas()) {
            area.offers()
                    .forEach(offer -> assertThat(offer.values().get())
                            .as(area.name() + " " + offer.type())
                            .isNotEmpty()
                            .allMatch(offer.type()::isInstance));
            assertThat(area.events()).as(area.name()).noneMatch(Class::isSealed);
        }
    }

    /** Else whoever writes one record would wait until the tables of all such offers are described. */
    @Test
    void whatIsOfferedAboutAKindSaysAboutWhich() {
        Set<Class<?>> aboutAKind = Set.of(Searchable.class, Remindable.class, Confidential.class, Attached.class);
        for (Area area : Crm.areas()) {
            assertThat(area.offers())
                    .as(area.name())
                    .filteredOn(offer -> aboutAKind.contains(offer.type()))
                    .noneMatch(offer -> offer.about() == null);
        }
    }

    @Test
    void aTableIsDescribedWhenItIsFirstUsed() {
        List<String> asked = new ArrayList<>();
        Crm crm = Crm.builder()
                .entity("parcel", Parcel.class, () -> {
                    asked.add("parcel");
                    return ParcelTable.TYPE;
                })
                .build();
        assertThat(crm.catalogue().kinds()).contains("parcel");
        assertThat(asked).isEmpty();

        assertThat(crm.catalogue().find("parcel")).hasValue(ParcelTable.TYPE);
        assertThat(crm.catalogue().type(Parcel.class)).isSameAs(ParcelTable.TYPE);
        assertThat(asked).containsExactly("parcel");
    }

    @Test
    void aKindThatIsDeclaredTwiceIsRefusedAtOnce() {
        Crm.Builder builder = Crm.builder().entity("customer", Parcel.class, () -> ParcelTable.TYPE);

        Invalid refusal = catchThrowableOfType(Invalid.class, builder::build);
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("catalogue.duplicate-kind");
    }

    @Test
    void aTableThatIsDeclaredAsAnotherKindIsFoundWhenItIsFirstUsed() {
        Catalogue catalogue =
                Catalogue.declared(List.of(new EntityDeclaration<>("letter", Parcel.class, () -> ParcelTable.TYPE)));

        assertThatIllegalStateException()
                .isThrownBy(() -> catalogue.type("letter"))
                .withMessage("parcel is declared as letter");
    }

    @Test
    void aReferenceToWhatIsNotDeclaredIsFoundWhenTheTableIsFirstUsed() {
        Catalogue catalogue = Catalogue.declared(
                List.of(new EntityDeclaration<>("customer", Customer.class, () -> CustomerTable.TYPE)));

        Invalid refusal = catchThrowableOfType(Invalid.class, () -> catalogue.type(Customer.class));
        assertThat(refusal.problems()).extracting(Problem::code).containsOnly("catalogue.unknown-reference");
    }
}
