package org.guanxi.crm.ownership;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.recycle.RecycleRule;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.recycle.SpellFacts;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Absence;
import org.guanxi.crm.team.AbsenceTable;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.worktime.WorkingTime;
import org.guanxi.crm.worktime.WorktimeService;

/** Collects what the clocks of a record need to know and asks them: the one way for all who ask when something falls. */
final class Reckoning {

    private final Workspace ws;
    private final OwnershipTerms terms;
    private final RecycleTerms recycle;

    Reckoning(Workspace ws, OwnershipTerms terms) {
        this(ws, terms, terms.recycle());
    }

    /** As if these were the terms by which records fall. */
    Reckoning(Workspace ws, OwnershipTerms terms, RecycleTerms recycle) {
        this.ws = ws;
        this.terms = terms;
        this.recycle = recycle;
    }

    /** The terms of a kind of record; empty if there are none. */
    static Optional<OwnershipTerms> terms(Workspace ws, String kind) {
        return ws
                .store()
                .find(Selection.of(OwnershipTermsTable.TYPE)
                        .where(OwnershipTermsTable.KIND.is(kind))
                        .limit(1))
                .stream()
                .findFirst();
    }

    /** When the record falls that stands so. */
    <E extends Entity<E>> Due due(OwnedKind<E> kind, E record, Standing standing) {
        return due(kind, record, standing, ws.now());
    }

    /** When it fell as things were then; record and standing as they were. */
    <E extends Entity<E>> Due due(OwnedKind<E> kind, E record, Standing standing, Instant at) {
        SpellFacts facts = facts(kind, record, standing, at);
        return Due.of(recycle, facts, workingDays(standing, recycle.zone()));
    }

    /** All that the clocks know. */
    <E extends Entity<E>> SpellFacts facts(OwnedKind<E> kind, E record, Standing standing, Instant at) {
        SpellFacts.Builder facts = SpellFacts.since(standing.since())
                .lockedUntil(standing.lockedUntil())
                .protectedUntil(standing.protectedUntil())
                .exemptUntil(standing.exemptUntil())
                .frozenUntil(standing.frozenUntil())
                .requestUntil(standing.requestUntil())
                .pausedUntil(pausedUntil(standing, at))
                .matching(matching(kind, record));
        standing.noticed().stream()
                .filter(each -> !each.at().isAfter(at))
                .forEach(each -> facts.addNotice(new SpellFacts.Notice(each.due(), each.at())));
        kind.tell(ws, record, standing, at, facts);
        return facts.build();
    }

    /** What is reckoned, noted on the standing. */
    <E extends Entity<E>> Standing reckoned(OwnedKind<E> kind, E record, Standing standing) {
        Optional<Due> due = standing.isOwned() ? Optional.of(due(kind, record, standing)) : Optional.empty();
        return Standing.builder()
                .from(standing)
                .due(due.flatMap(Due::at))
                .rule(due.flatMap(Due::deciding).map(RecycleRule::code))
                .noticeAt(due.flatMap(each -> Notices.next(recycle, each, standing.noticed())))
                .reckonedBy(terms.version())
                .build();
    }

    /** To when the owner's absences that have begun let the clocks rest. */
    private Optional<Instant> pausedUntil(Standing standing, Instant at) {
        if (terms.longestPauseDays().isEmpty() || standing.owner().isEmpty()) {
            return Optional.empty();
        }
        int most = terms.longestPauseDays().get();
        LocalDate today = LocalDate.ofInstant(at, recycle.zone());
        List<Absence> absences = ws.store()
                .find(Selection.of(AbsenceTable.TYPE)
                        .where(AbsenceTable.MEMBER
                                .is(standing.owner().get())
                                .and(AbsenceTable.VALID_FROM.atMost(today)))
                        .orderBy(AbsenceTable.VALID_FROM.descending())
                        .limit(Selection.MAXIMUM_LIMIT));
        return absences.stream()
                .map(each -> end(each, most).atStartOfDay(recycle.zone()).toInstant())
                .filter(standing.since()::isBefore)
                .max(Comparator.naturalOrder());
    }

    private static LocalDate end(Absence absence, int mostDays) {
        LocalDate longest = absence.validFrom().plusDays(mostDays);
        return absence.validUntil().filter(longest::isAfter).orElse(longest);
    }

    private <E extends Entity<E>> Set<String> matching(OwnedKind<E> kind, E record) {
        Set<String> matching = new HashSet<>();
        for (RecycleRule rule : recycle.rules()) {
            if (rule.where().isPresent()) {
                Condition<E> where = Where.read(ws, kind, rule.where().get());
                if (where.test(record, ws.store())) {
                    matching.add(rule.code());
                }
            }
        }
        return matching;
    }

    /** The owner's working days; Monday to Friday where nothing is said. Asked for only if a term counts them. */
    private Predicate<LocalDate> workingDays(Standing standing, ZoneId zone) {
        Map<Id<Member>, WorkingTime> known = new HashMap<>();
        return day -> {
            Optional<WorkingTime> hours = standing.owner()
                    .map(owner -> known.computeIfAbsent(
                            owner, id -> ws.service(WorktimeService.class).calendarOf(id)))
                    .filter(WorkingTime::isSaid);
            TimeRange whole = TimeRange.of(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            return hours.map(each -> !each.calendar().windows(whole).isEmpty())
                    .orElse(day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        };
    }
}
