package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;

/** Whose schedule holds when: on each day that of the first in the chain of whom one is said. Pure. */
final class Stretches {

    private Stretches() {}

    /** A schedule for some days. */
    record Held(DateRange days, Worker worker, Id<WorkSchedule> schedule) {}

    /** What is in force from a day on. */
    private record Choice(Worker worker, Id<WorkSchedule> schedule) {}

    /**
     * The stretches, in order.
     *
     * @param chain the person first, then the units upward
     * @param said what is said of any of them
     */
    static List<Held> of(List<Worker> chain, Collection<WorkHours> said) {
        Map<Worker, NavigableMap<LocalDate, Optional<Id<WorkSchedule>>>> plans = new HashMap<>();
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (WorkHours each : said) {
            if (chain.contains(each.worker())) {
                plans.computeIfAbsent(each.worker(), worker -> new TreeMap<>()).put(each.validFrom(), each.schedule());
                changes.add(each.validFrom());
            }
        }
        NavigableMap<LocalDate, Optional<Choice>> choices = new TreeMap<>();
        Optional<Choice> last = Optional.empty();
        for (LocalDate day : changes) {
            Optional<Choice> choice = choice(chain, plans, day);
            if (!choice.equals(last)) {
                choices.put(day, choice);
                last = choice;
            }
        }
        return held(choices);
    }

    /**
     * The days of their own that change a stretch, in order: of each day what the nearest says, as far up the chain as the one whose schedule
     * it is.
     */
    static List<SpecialDay> days(Held held, List<Worker> chain, Collection<OwnDay> put) {
        List<Worker> near = chain.subList(0, chain.indexOf(held.worker()) + 1);
        NavigableMap<LocalDate, OwnDay> nearest = new TreeMap<>();
        for (OwnDay each : put) {
            if (near.contains(each.worker()) && held.days().contains(each.onDay())) {
                nearest.merge(
                        each.onDay(),
                        each,
                        (one, other) -> near.indexOf(one.worker()) <= near.indexOf(other.worker()) ? one : other);
            }
        }
        return nearest.values().stream().map(OwnDay::asDay).toList();
    }

    private static Optional<Choice> choice(
            List<Worker> chain, Map<Worker, NavigableMap<LocalDate, Optional<Id<WorkSchedule>>>> plans, LocalDate day) {
        for (Worker worker : chain) {
            NavigableMap<LocalDate, Optional<Id<WorkSchedule>>> plan = plans.getOrDefault(worker, new TreeMap<>());
            Map.Entry<LocalDate, Optional<Id<WorkSchedule>>> latest = plan.floorEntry(day);
            if (latest != null && latest.getValue().isPresent()) {
                return Optional.of(new Choice(worker, latest.getValue().get()));
            }
        }
        return Optional.empty();
    }

    private static List<Held> held(NavigableMap<LocalDate, Optional<Choice>> choices) {
        List<Held> held = new ArrayList<>();
        choices.forEach((from, choice) -> choice.ifPresent(chosen -> {
            Optional<LocalDate> until = Optional.ofNullable(choices.higherKey(from));
            held.add(new Held(new DateRange(from, until), chosen.worker(), chosen.schedule()));
        }));
        return held;
    }
}
