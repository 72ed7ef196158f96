package org.guanxi.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link CalendarItem}. */
public final class CalendarItemTable {

    private static final EntityTypeBuilder<CalendarItem, CalendarItem.Builder> TABLE = EntityType.describe(
                    "calendarItem",
                    CalendarItem.class,
                    CalendarItem.Builder::new,
                    CalendarItem.Builder::from,
                    CalendarItem.Builder::build)
            .identity(CalendarItem.Builder::id, CalendarItem.Builder::version);

    public static final ScalarAttribute<CalendarItem, ItemKind> KIND =
            TABLE.choice("kind", ItemKind.class, CalendarItem::kind, CalendarItem.Builder::kind);
    public static final TextAttribute<CalendarItem> TITLE =
            TABLE.text("title", 200, CalendarItem::title, CalendarItem.Builder::title);
    public static final TextAttribute<CalendarItem> PLACE =
            TABLE.optionalText("place", 200, CalendarItem::place, CalendarItem.Builder::place);
    public static final TextAttribute<CalendarItem> NOTES =
            TABLE.optionalText("notes", 4000, CalendarItem::notes, CalendarItem.Builder::notes);
    public static final ScalarAttribute<CalendarItem, Visibility> VISIBILITY =
            TABLE.choice("visibility", Visibility.class, CalendarItem::visibility, CalendarItem.Builder::visibility);
    public static final OrderedAttribute<CalendarItem, Instant> STARTS_AT =
            TABLE.instant("startsAt", CalendarItem::startsAt, CalendarItem.Builder::startsAt);
    public static final OrderedAttribute<CalendarItem, Instant> ENDS_AT =
            TABLE.instant("endsAt", CalendarItem::endsAt, CalendarItem.Builder::endsAt);
    public static final ScalarAttribute<CalendarItem, ZoneId> ZONE =
            TABLE.printed("zone", 60, ZoneId::getId, ZoneId::of, CalendarItem::zone, CalendarItem.Builder::zone);
    public static final OrderedAttribute<CalendarItem, Duration> BUFFER_BEFORE =
            TABLE.duration("bufferBefore", CalendarItem::bufferBefore, CalendarItem.Builder::bufferBefore);
    public static final OrderedAttribute<CalendarItem, Duration> BUFFER_AFTER =
            TABLE.duration("bufferAfter", CalendarItem::bufferAfter, CalendarItem.Builder::bufferAfter);
    public static final ScalarAttribute<CalendarItem, CalendarItem.State> STATE =
            TABLE.choice("state", CalendarItem.State.class, CalendarItem::state, CalendarItem.Builder::state);
    public static final TextAttribute<CalendarItem> OUTCOME =
            TABLE.optionalText("outcome", 500, CalendarItem::outcome, CalendarItem.Builder::outcome);
    public static final ReferenceAttribute<CalendarItem, Member> ORGANISER = TABLE.reference(
            "organiser",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            CalendarItem::organiser,
            CalendarItem.Builder::organiser);
    public static final LinkAttribute<CalendarItem> ABOUT =
            TABLE.optionalLink("about", Upon.partOf(), CalendarItem::about, CalendarItem.Builder::about);
    public static final ReferenceAttribute<CalendarItem, Series> SERIES = TABLE.optionalReference(
            "series", Series.class, Upon.partOf(), CalendarItem::series, CalendarItem.Builder::series);
    public static final ScalarAttribute<CalendarItem, LocalDateTime> OCCURRENCE = TABLE.optionalPrinted(
            "occurrence",
            40,
            LocalDateTime::toString,
            LocalDateTime::parse,
            CalendarItem::occurrence,
            CalendarItem.Builder::occurrence);
    public static final ScalarAttribute<CalendarItem, Boolean> APART =
            TABLE.flag("apart", CalendarItem::isApart, CalendarItem.Builder::isApart);
    public static final OrderedAttribute<CalendarItem, Long> TIME_SEQUENCE =
            TABLE.whole("timeSequence", CalendarItem::timeSequence, CalendarItem.Builder::timeSequence);

    public static final EntityType<CalendarItem> TYPE = TABLE.unique(SERIES, OCCURRENCE)
            .sorted(SERIES, STARTS_AT)
            .sorted(ORGANISER, STARTS_AT)
            .sorted(ABOUT.recordId(), STARTS_AT)
            .sorted(STARTS_AT)
            .ownedBy(ORGANISER)
            .personal(TITLE, PLACE, NOTES, OUTCOME)
            .build();

    private CalendarItemTable() {}
}
