package org.guanxi.crm.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.storage.Upon.Then;

/**
 * Walks every reference and link of the catalogue, and every custom field, that names given records, and does with each what its {@link Upon} says: how a
 * merge, an erasure and a hand-over reach areas that they have never heard of. Works with every right, as what the caller cannot
 * see must follow too; whoever starts a walk has checked that the caller may.
 *
 * <p>The losers' own attributes are left alone. A record that would come to name itself names nothing instead, or keeps what it
 * names if it must name something; one that would come to equal another in a unique attribute keeps what it names.
 */
public final class ReferenceWalk {

    /** How many references one walk changes unless it says otherwise. */
    public static final int DEFAULT_MAXIMUM = 10_000;

    private static final int SHOWN = 10;
    private static final int PAGE = Selection.MAXIMUM_LIMIT;

    private final Workspace workspace;
    private final int maximum;

    private ReferenceWalk(Workspace workspace, int maximum) {
        this.workspace = workspace;
        this.maximum = maximum;
    }

    /** Walks in this transaction. */
    public static ReferenceWalk of(Workspace workspace) {
        return new ReferenceWalk(workspace, DEFAULT_MAXIMUM);
    }

    /** The same, refusing to change more references than this. */
    public ReferenceWalk atMost(int references) {
        return new ReferenceWalk(workspace, references);
    }

    /**
     * What a walk found and did, or would do.
     *
     * @param lines what became of the references, per kind and attribute, in the catalogue's order; only those that there are
     * @param moves the references that name another record now, or none; enough to undo them with {@link #undo}
     * @param refusedBy the first ten records that forbid it
     * @param refusals how many records forbid it; zero after a run
     */
    public record Protocol(List<Line> lines, List<Move> moves, List<RecordRef> refusedBy, long refusals) {
        /** Copies the lists. */
        public Protocol {
            lines = List.copyOf(lines);
            moves = List.copyOf(moves);
            refusedBy = List.copyOf(refusedBy);
        }

        /** Whether nothing forbids it. */
        public boolean isPossible() {
            return refusals == 0;
        }

        /** How many references came to this. */
        public long count(Then then) {
            return lines.stream()
                    .filter(line -> line.then() == then)
                    .mapToLong(Line::references)
                    .sum();
        }
    }

    /**
     * What became of the references of one attribute.
     *
     * @param kind the kind of the records that refer
     * @param attribute the attribute's name
     * @param then what became of them
     * @param references how many
     */
    public record Line(String kind, String attribute, Then then, long references) {}

    /**
     * One reference that names something else now.
     *
     * @param record the record that refers
     * @param attribute the attribute's name
     * @param from what it named
     * @param to what it names; empty if nothing
     */
    public record Move(RecordRef record, String attribute, RecordRef from, Optional<RecordRef> to) {}

    /**
     * What {@link #run} would do; changes nothing. Reads what the run reads.
     *
     * @throws Refused {@code reference.too-many} as the run
     */
    public <T extends Entity<T>> Protocol preview(
            EntityType<T> type, List<Id<T>> losers, Id<T> survivor, Function<Upon, Then> which) {
        return walk(new Errand<>(type, uuids(losers), Optional.of(survivor.uuid()), which), Optional.empty());
    }

    /** What {@link #run(EntityType, List, Function, Function)} would do; changes nothing. */
    public <T extends Entity<T>> Protocol preview(EntityType<T> type, List<Id<T>> losers, Function<Upon, Then> which) {
        return walk(new Errand<>(type, uuids(losers), Optional.empty(), which), Optional.empty());
    }

    /**
     * Makes all that names one of the losers name the survivor, name nothing, or stay, as declared. What forbids it is looked for
     * everywhere first. Streams pages of a thousand; one read per attribute that can name the type, one write per page.
     *
     * @param losers at most a thousand, none of them the survivor
     * @param which the part of the declaration that is meant, such as {@code Upon::merge}
     * @param event what the journal says of each change
     * @throws Refused {@code reference.in-use} if a reference forbids it: naming the first ten records and how many there are;
     *     {@code reference.too-many} if more would change than the maximum
     */
    public <T extends Entity<T>> Protocol run(
            EntityType<T> type,
            List<Id<T>> losers,
            Id<T> survivor,
            Function<Upon, Then> which,
            Function<Move, Event> event) {
        return walk(new Errand<>(type, uuids(losers), Optional.of(survivor.uuid()), which), Optional.of(event));
    }

    /** As the other, where nothing takes the losers' place: what would move stays. */
    public <T extends Entity<T>> Protocol run(
            EntityType<T> type, List<Id<T>> losers, Function<Upon, Then> which, Function<Move, Event> event) {
        return walk(new Errand<>(type, uuids(losers), Optional.empty(), which), Optional.of(event));
    }

    /**
     * Makes references name again what they named before, the last moved first; answers those that could not, since the record is
     * gone or names yet something else by now.
     */
    public List<Move> undo(List<Move> moves, Function<Move, Event> event) {
        List<Move> left = new ArrayList<>();
        workspace.<Boolean>asSystem(system -> {
            for (int i = moves.size() - 1; i >= 0; i--) {
                Move move = moves.get(i);
                if (!undo(system, workspace.catalogue().type(move.record().kind()), move, event)) {
                    left.add(move);
                }
            }
            return true;
        });
        return left;
    }

    private static <E extends Entity<E>> boolean undo(
            Workspace system, EntityType<E> type, Move move, Function<Move, Event> event) {
        Optional<E> record = system.lookFor(type, move.record().idOf());
        Optional<Naming<E>> naming = Naming.find(type, move.attribute());
        Optional<UUID> expected = move.to().map(RecordRef::id);
        if (record.isEmpty()
                || naming.isEmpty()
                || !naming.get().named(record.get()).equals(expected)) {
            return false;
        }
        Move back = new Move(move.record(), move.attribute(), move.to().orElse(move.from()), Optional.of(move.from()));
        system.update(
                type, record.get(), naming.get().naming(record.get(), Optional.of(move.from())), event.apply(back));
        return true;
    }

    private record Errand<T extends Entity<T>>(
            EntityType<T> type, Set<UUID> losers, Optional<UUID> survivor, Function<Upon, Then> which) {

        Optional<RecordRef> target(Then then) {
            return then == Then.CLEAR ? Optional.empty() : survivor.map(id -> new RecordRef(type.kind(), id));
        }
    }

    private static <T extends Entity<T>> Set<UUID> uuids(Collection<Id<T>> ids) {
        Set<UUID> uuids = new LinkedHashSet<>();
        ids.forEach(id -> uuids.add(id.uuid()));
        if (uuids.size() > PAGE) {
            throw Refused.because("reference.too-many", "count", uuids.size(), "maximum", PAGE);
        }
        return uuids;
    }

    private <T extends Entity<T>> Protocol walk(Errand<T> errand, Optional<Function<Move, Event>> event) {
        Findings findings = new Findings();
        if (errand.losers().isEmpty()) {
            return findings.protocol();
        }
        if (errand.survivor().filter(errand.losers()::contains).isPresent()) {
            throw new IllegalArgumentException("the survivor is among the losers");
        }
        return workspace.asSystem(system -> {
            List<Naming<?>> namings = namings(errand);
            namings.forEach(naming -> count(system, errand, naming, findings));
            if (findings.changes > maximum) {
                throw Refused.because("reference.too-many", "count", findings.changes, "maximum", maximum);
            }
            if (findings.refusals > 0 && event.isPresent()) {
                throw Refused.because(
                        "reference.in-use",
                        "kind",
                        errand.type().kind(),
                        "count",
                        findings.refusals,
                        "records",
                        List.copyOf(findings.refusedBy));
            }
            namings.forEach(naming -> change(system, errand, naming, event, findings));
            return findings.protocol();
        });
    }

    private <T extends Entity<T>> List<Naming<?>> namings(Errand<T> errand) {
        List<Naming<?>> namings = new ArrayList<>();
        List<RunTimeReferences.Reference> custom = new ArrayList<>();
        workspace.offers(RunTimeReferences.class).forEach(each -> custom.addAll(each.all(workspace)));
        for (EntityType<?> type : workspace.catalogue().types()) {
            namings.addAll(namings(type, errand, custom));
        }
        return namings;
    }

    private static <E extends Entity<E>, T extends Entity<T>> List<Naming<E>> namings(
            EntityType<E> type, Errand<T> errand, List<RunTimeReferences.Reference> custom) {
        return Naming.of(type, errand.type(), custom);
    }

    /** What is found before anything is changed, and what is done then. */
    private static final class Findings {
        private final List<Line> lines = new ArrayList<>();
        private final List<Move> moves = new ArrayList<>();
        private final List<RecordRef> refusedBy = new ArrayList<>();
        private long refusals;
        private long changes;

        Protocol protocol() {
            return new Protocol(lines, moves, refusedBy, refusals);
        }

        void line(Naming<?> naming, Then then, long references) {
            if (references > 0) {
                lines.add(new Line(naming.type().kind(), naming.name(), then, references));
            }
        }
    }

    private static <E extends Entity<E>, T extends Entity<T>> Condition<E> concerned(
            Errand<T> errand, Naming<E> naming) {
        Condition<E> names = naming.namesAny(errand.type(), errand.losers());
        if (!naming.type().kind().equals(errand.type().kind())) {
            return names;
        }
        List<Id<E>> losers = errand.losers().stream().<Id<E>>map(Id::of).toList();
        return names.and(naming.type().id().in(losers).not());
    }

    private static <T extends Entity<T>> Then then(Errand<T> errand, Naming<?> naming) {
        Then declared = errand.which().apply(naming.upon());
        return declared == Then.MOVE && errand.survivor().isEmpty() ? Then.KEEP : declared;
    }

    private static <E extends Entity<E>, T extends Entity<T>> void count(
            Workspace system, Errand<T> errand, Naming<E> naming, Findings findings) {
        Condition<E> concerned = concerned(errand, naming);
        long references = system.count(naming.type(), concerned);
        Then then = then(errand, naming);
        if (references == 0) {
            return;
        }
        if (then == Then.KEEP) {
            findings.line(naming, Then.KEEP, references);
        } else if (then == Then.REFUSE) {
            findings.line(naming, Then.REFUSE, references);
            findings.refusals += references;
            int room = SHOWN - findings.refusedBy.size();
            if (room > 0) {
                system.find(Selection.of(naming.type()).where(concerned).limit(room))
                        .forEach(record -> findings.refusedBy.add(
                                RecordRef.of(naming.type().kind(), record.id())));
            }
        } else {
            findings.changes += references;
        }
    }

    private static <E extends Entity<E>, T extends Entity<T>> void change(
            Workspace system,
            Errand<T> errand,
            Naming<E> naming,
            Optional<Function<Move, Event>> event,
            Findings findings) {
        Then then = then(errand, naming);
        if (then == Then.KEEP || then == Then.REFUSE) {
            return;
        }
        Selection<E> selection = Selection.of(naming.type()).where(concerned(errand, naming));
        Changes<E> changes = new Changes<>(naming);
        Iterator<E> records = system.stream(selection).iterator();
        while (records.hasNext()) {
            changes.add(system, errand, records.next(), event);
            if (changes.page.size() == PAGE || !records.hasNext()) {
                system.updateAll(naming.type(), changes.page);
                changes.page.clear();
            }
        }
        findings.line(naming, Then.MOVE, changes.moved);
        findings.line(naming, Then.CLEAR, changes.cleared);
        findings.line(naming, Then.KEEP, changes.kept);
        findings.moves.addAll(changes.moves);
    }

    /** The changes of one attribute. */
    private static final class Changes<E extends Entity<E>> {
        private final Naming<E> naming;
        private final List<Workspace.Change<E>> page = new ArrayList<>();
        private final List<Move> moves = new ArrayList<>();
        private final Set<List<Object>> taken = new HashSet<>();
        private long moved;
        private long cleared;
        private long kept;

        Changes(Naming<E> naming) {
            this.naming = naming;
        }

        <T extends Entity<T>> void add(
                Workspace system, Errand<T> errand, E record, Optional<Function<Move, Event>> event) {
            Optional<RecordRef> target = errand.target(then(errand, naming));
            RecordRef self = RecordRef.of(naming.type().kind(), record.id());
            if (target.filter(self::equals).isPresent()) {
                target = Optional.empty();
            }
            if (target.isEmpty() && !naming.isOptional()) {
                kept++;
                return;
            }
            E after = naming.naming(record, target);
            if (target.isPresent() && naming.isDoubled(after, system.store(), taken)) {
                kept++;
                return;
            }
            moved += target.isPresent() ? 1 : 0;
            cleared += target.isPresent() ? 0 : 1;
            RecordRef from =
                    new RecordRef(errand.type().kind(), naming.named(record).orElseThrow());
            Move move = new Move(self, naming.name(), from, target);
            moves.add(move);
            event.ifPresent(make -> page.add(new Workspace.Change<>(record, after, make.apply(move))));
        }
    }
}
