package org.guanxi.crm.tck;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.tck.Specimen.Builder;

/** The table of {@link Specimen}. */
public final class SpecimenTable {
    private static final EntityTypeBuilder<Specimen, Builder> TABLE = EntityType.describe(
                    "specimen", Specimen.class, Builder::new, Builder::from, Builder::build)
            .identity(Builder::id, Builder::version)
            .customFields(Specimen::custom, Builder::custom);

    public static final TextAttribute<Specimen> NAME = TABLE.text("name", 200, Specimen::name, Builder::name);
    public static final TextAttribute<Specimen> NICKNAME =
            TABLE.optionalText("nickname", 60, Specimen::nickname, Builder::nickname);
    public static final TextAttribute<Specimen> CODE = TABLE.optionalText("code", 60, Specimen::code, Builder::code);
    public static final ScalarAttribute<Specimen, ZoneId> ZONE =
            TABLE.optionalPrinted("zone", 60, ZoneId::getId, ZoneId::of, Specimen::zone, Builder::zone);
    public static final ScalarAttribute<Specimen, Grade> GRADE =
            TABLE.choice("grade", Grade.class, Specimen::grade, Builder::grade);
    public static final ScalarAttribute<Specimen, Grade> MOOD =
            TABLE.optionalChoice("mood", Grade.class, Specimen::mood, Builder::mood);
    public static final ScalarAttribute<Specimen, Boolean> IS_OPEN =
            TABLE.flag("isOpen", Specimen::isOpen, Builder::isOpen);
    public static final OrderedAttribute<Specimen, Long> MASS = TABLE.whole("mass", Specimen::mass, Builder::mass);
    public static final OrderedAttribute<Specimen, Long> HEIGHT =
            TABLE.optionalWhole("height", Specimen::height, Builder::height);
    public static final OrderedAttribute<Specimen, Integer> SHELF =
            TABLE.integer("shelf", Specimen::shelf, Builder::shelf);
    public static final OrderedAttribute<Specimen, Integer> SEAT =
            TABLE.optionalInteger("seat", Specimen::seat, Builder::seat);
    public static final TextAttribute<Specimen> ROOM = TABLE.optionalText("room", 60, Specimen::room, Builder::room);
    public static final OrderedAttribute<Specimen, Instant> STARTS_AT =
            TABLE.optionalInstant("startsAt", Specimen::startsAt, Builder::startsAt);
    public static final OrderedAttribute<Specimen, Instant> ENDS_AT =
            TABLE.optionalInstant("endsAt", Specimen::endsAt, Builder::endsAt);
    public static final OrderedAttribute<Specimen, BigDecimal> AMOUNT =
            TABLE.decimal("amount", 28, 8, Specimen::amount, Builder::amount);
    public static final OrderedAttribute<Specimen, BigDecimal> RATIO =
            TABLE.optionalDecimal("ratio", 9, 4, Specimen::ratio, Builder::ratio);
    public static final OrderedAttribute<Specimen, LocalDate> BORN = TABLE.date("born", Specimen::born, Builder::born);
    public static final OrderedAttribute<Specimen, LocalDate> EXPIRES =
            TABLE.optionalDate("expires", Specimen::expires, Builder::expires);
    public static final OrderedAttribute<Specimen, Instant> SEEN = TABLE.instant("seen", Specimen::seen, Builder::seen);
    public static final OrderedAttribute<Specimen, Duration> EFFORT =
            TABLE.duration("effort", Specimen::effort, Builder::effort);
    public static final OrderedAttribute<Specimen, Duration> PAUSE =
            TABLE.optionalDuration("pause", Specimen::pause, Builder::pause);
    public static final MoneyAttribute<Specimen> PRICE = TABLE.money("price", Specimen::price, Builder::price);
    public static final MoneyAttribute<Specimen> COST = TABLE.optionalMoney("cost", Specimen::cost, Builder::cost);
    public static final ReferenceAttribute<Specimen, SpecimenGroup> ORIGIN =
            TABLE.reference("origin", SpecimenGroup.class, Upon.partOf(), Specimen::origin, Builder::origin);
    public static final ReferenceAttribute<Specimen, SpecimenGroup> FAMILY =
            TABLE.optionalReference("family", SpecimenGroup.class, Upon.partOf(), Specimen::family, Builder::family);
    public static final ReferenceAttribute<Specimen, Specimen> TWIN =
            TABLE.optionalReference("twin", Specimen.class, Upon.partOf(), Specimen::twin, Builder::twin);
    public static final LinkAttribute<Specimen> ABOUT =
            TABLE.optionalLink("about", Upon.partOf(), Specimen::about, Builder::about);
    public static final NestedAttribute<Specimen, Piece> CORE =
            TABLE.nested("core", Piece.class, Specimen::core, Builder::core);
    public static final NestedAttribute<Specimen, Piece> EXTRA =
            TABLE.optionalNested("extra", Piece.class, Specimen::extra, Builder::extra);
    public static final NestedAttribute<Specimen, List<Piece>> PIECES =
            TABLE.nestedList("pieces", Piece.class, Specimen::pieces, Builder::pieces);

    public static final EntityType<Specimen> TYPE = TABLE.unique(CODE)
            .unique(ROOM, SEAT)
            .hash(NAME)
            .sorted(GRADE, AMOUNT)
            .overlap(ROOM, STARTS_AT, ENDS_AT)
            .maskable(Specimen::masked, Builder::masked, NICKNAME, RATIO, COST)
            .personal(NAME, NICKNAME)
            .ownedBy(FAMILY)
            .build();

    private SpecimenTable() {}
}
