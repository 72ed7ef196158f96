package org.guanxi.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Series}. */
public final class SeriesTable {

    private static final EntityTypeBuilder<Series, Series.Builder> TABLE = EntityType.describe(
                    "calendarSeries", Series.class, Series.Builder::new, Series.Builder::from, Series.Builder::build)
            .identity(Series.Builder::id, Series.Builder::version);

    public static final NestedAttribute<Series, List<String>> RULES =
            TABLE.nestedList("rules", String.class, Series::rules, Series.Builder::rules);
    public static final NestedAttribute<Series, List<LocalDateTime>> DATES =
            TABLE.nestedList("dates", LocalDateTime.class, Series::dates, Series.Builder::dates);
    public static final ScalarAttribute<Series, LocalDateTime> STARTS_AT = TABLE.printed(
            "startsAt", 40, LocalDateTime::toString, LocalDateTime::parse, Series::startsAt, Series.Builder::startsAt);
    public static final ScalarAttribute<Series, ZoneId> ZONE =
            TABLE.printed("zone", 60, ZoneId::getId, ZoneId::of, Series::zone, Series.Builder::zone);
    public static final OrderedAttribute<Series, Duration> LENGTH =
            TABLE.duration("length", Series::length, Series.Builder::length);
    public static final NestedAttribute<Series, List<LocalDateTime>> EXCEPTIONS =
            TABLE.nestedList("exceptions", LocalDateTime.class, Series::exceptions, Series.Builder::exceptions);
    public static final ScalarAttribute<Series, LocalDateTime> ENDS_BEFORE = TABLE.optionalPrinted(
            "endsBefore",
            40,
            LocalDateTime::toString,
            LocalDateTime::parse,
            Series::endsBefore,
            Series.Builder::endsBefore);
    public static final TextAttribute<Series> ZONE_RULES =
            TABLE.optionalText("zoneRules", 40, Series::zoneRules, Series.Builder::zoneRules);
    public static final OrderedAttribute<Series, Instant> CHECKED_UNTIL =
            TABLE.instant("checkedUntil", Series::checkedUntil, Series.Builder::checkedUntil);
    public static final ScalarAttribute<Series, Boolean> COMPLETE =
            TABLE.flag("complete", Series::isComplete, Series.Builder::isComplete);
    public static final ScalarAttribute<Series, ItemKind> KIND =
            TABLE.choice("kind", ItemKind.class, Series::kind, Series.Builder::kind);
    public static final TextAttribute<Series> TITLE = TABLE.text("title", 200, Series::title, Series.Builder::title);
    public static final TextAttribute<Series> PLACE =
            TABLE.optionalText("place", 200, Series::place, Series.Builder::place);
    public static final TextAttribute<Series> NOTES =
            TABLE.optionalText("notes", 4000, Series::notes, Series.Builder::notes);
    public static final ScalarAttribute<Series, Visibility> VISIBILITY =
            TABLE.choice("visibility", Visibility.class, Series::visibility, Series.Builder::visibility);
    public static final OrderedAttribute<Series, Duration> BUFFER_BEFORE =
            TABLE.duration("bufferBefore", Series::bufferBefore, Series.Builder::bufferBefore);
    public static final OrderedAttribute<Series, Duration> BUFFER_AFTER =
            TABLE.duration("bufferAfter", Series::bufferAfter, Series.Builder::bufferAfter);
    public static final ReferenceAttribute<Series, Member> ORGANISER = TABLE.reference(
            "organiser",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Series::organiser,
            Series.Builder::organiser);
    public static final LinkAttribute<Series> ABOUT =
            TABLE.optionalLink("about", Upon.partOf(), Series::about, Series.Builder::about);
    public static final NestedAttribute<Series, List<Attendee>> ATTENDEES =
            TABLE.nestedList("attendees", Attendee.class, Series::attendees, Series.Builder::attendees);
    public static final NestedAttribute<Series, List<Series.Answer>> REPLIES =
            TABLE.nestedList("replies", Series.Answer.class, Series::replies, Series.Builder::replies);
    public static final ReferenceAttribute<Series, Series> CONTINUES = TABLE.optionalReference(
            "continues", Series.class, Upon.history(), Series::continues, Series.Builder::continues);

    public static final EntityType<Series> TYPE =
            TABLE.ownedBy(ORGANISER).personal(TITLE, PLACE, NOTES).build();

    private SeriesTable() {}
}
