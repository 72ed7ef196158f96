package org.guanxi.crm.examples.week;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.calendar.AgendaEntry;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;

/**
 * One item on the board, with all who attend.
 *
 * @param title what it is about; empty where that is private
 * @param place where it is
 * @param who those who attend, by id
 * @param names their names
 */
record Card(
        Instant start,
        Instant end,
        Optional<String> title,
        Optional<String> place,
        State state,
        List<Id<Resource>> who,
        List<String> names) {

    /** How it takes the time of those who attend. */
    enum State {
        BUSY,
        TENTATIVE,
        PRIVATE
    }

    String title(String ifPrivate) {
        return title.orElse(ifPrivate);
    }

    /** The lines of calendars put together by item; what is private stands alone. */
    static List<Card> of(List<AgendaEntry> entries, Map<Id<Resource>, String> names) {
        Map<Object, List<AgendaEntry>> together = new LinkedHashMap<>();
        for (AgendaEntry each : entries) {
            Object key = each.item().<Object>map(CalendarItem::id).orElse(each.booking());
            together.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
        }
        List<Card> cards = new ArrayList<>();
        together.values().forEach(each -> cards.add(card(each, names)));
        cards.sort(Comparator.comparing(Card::start).thenComparing(Card::end).thenComparing(card -> card.title("")));
        return cards;
    }

    private static Card card(List<AgendaEntry> entries, Map<Id<Resource>, String> names) {
        AgendaEntry first = entries.get(0);
        List<Id<Resource>> who = names.keySet().stream()
                .filter(id -> entries.stream().anyMatch(each -> each.resource().equals(id)))
                .toList();
        boolean isPerhaps = entries.stream().anyMatch(each -> each.busy() == Busy.TENTATIVE);
        State state = first.item().isEmpty() ? State.PRIVATE : isPerhaps ? State.TENTATIVE : State.BUSY;
        return new Card(
                first.startsAt(),
                first.endsAt(),
                first.item().map(CalendarItem::title),
                first.item().flatMap(CalendarItem::place),
                state,
                who,
                who.stream().map(each -> names.getOrDefault(each, "")).toList());
    }
}
