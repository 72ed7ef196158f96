package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.journal.JournalService;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.spell.PoolStay;
import org.guanxi.crm.ownership.spell.PoolStayTable;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellTable;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Selection;

/** Tells why a record is, or was, whose it is. */
final class Explaining {

    private final Workspace ws;
    private final RecordRef record;

    Explaining(Workspace ws, RecordRef record) {
        this.ws = ws;
        this.record = record;
    }

    /** As things are. */
    <E extends Entity<E>> Explanation now(OwnedKind<E> kind, Standing standing, OwnershipTerms terms) {
        E entity = ws.store().get(kind.type(), record.idOf()).orElseThrow();
        Optional<Due> due = standing.isOwned()
                ? Optional.of(new Reckoning(ws, terms).due(kind, entity, standing))
                : Optional.empty();
        return new Explanation(standing, spells(), stays(), due, terms.version());
    }

    /** As things were. */
    <E extends Entity<E>> Explanation at(OwnedKind<E> kind, OwnershipTerms present, Instant at) {
        JournalService journal = ws.service(JournalService.class);
        Refused none = Refused.because("ownership.not-under-terms", "record", record.id());
        Standing standing =
                journal.recordAt(StandingTable.TYPE, Standings.idOf(record), at).orElseThrow(() -> none);
        OwnershipTerms terms =
                journal.recordAt(OwnershipTermsTable.TYPE, present.id(), at).orElseThrow(() -> none);
        E entity = journal.recordAt(kind.type(), record.<E>idOf(), at).orElseThrow(() -> none);
        Optional<Due> due = standing.isOwned()
                ? Optional.of(new Reckoning(ws, terms).due(kind, entity, standing, at))
                : Optional.empty();
        return new Explanation(
                noted(standing, due),
                spells().stream()
                        .filter(each -> !each.since().isAfter(at))
                        .map(each -> asOf(each, at))
                        .toList(),
                stays().stream()
                        .filter(each -> !each.since().isAfter(at))
                        .map(each -> asOf(each, at))
                        .toList(),
                due,
                terms.version());
    }

    /** What is cached is not in the journal; it is what was reckoned. */
    private static Standing noted(Standing standing, Optional<Due> due) {
        return Standing.builder()
                .from(standing)
                .due(due.flatMap(Due::at))
                .rule(due.flatMap(Due::deciding).map(rule -> rule.code()))
                .build();
    }

    private static Spell asOf(Spell spell, Instant at) {
        return spell.until().filter(at::isBefore).isEmpty()
                ? spell
                : Spell.builder()
                        .from(spell)
                        .until(Optional.empty())
                        .endedBy(Optional.empty())
                        .reason(Optional.empty())
                        .isReopened(false)
                        .build();
    }

    private static PoolStay asOf(PoolStay stay, Instant at) {
        return stay.until().filter(at::isBefore).isEmpty()
                ? stay
                : PoolStay.builder().from(stay).until(Optional.empty()).build();
    }

    private List<Spell> spells() {
        return ws.store()
                .find(Selection.of(SpellTable.TYPE)
                        .where(SpellTable.RECORD.is(record))
                        .orderBy(SpellTable.COUNT.ascending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    private List<PoolStay> stays() {
        return ws.store()
                .find(Selection.of(PoolStayTable.TYPE)
                        .where(PoolStayTable.RECORD.is(record))
                        .orderBy(PoolStayTable.COUNT.ascending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }
}
