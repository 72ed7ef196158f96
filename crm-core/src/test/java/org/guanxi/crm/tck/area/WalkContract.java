package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.ReferenceWalk;
import org.guanxi.crm.internal.ReferenceWalk.Move;
import org.guanxi.crm.internal.ReferenceWalk.Protocol;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.storage.Upon.Then;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the walk over references promises on every storage: merge, erasure and hand-over. */
@Tag("CUS-06")
public abstract class WalkContract {

    private final List<Function<Workspace, Object>> work = new ArrayList<>();
    private CrmSession session;
    private Deal lost;
    private Deal kept;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    /** Asks the reaction below to do the test's work in a workspace. */
    @EventName("sample.walk")
    record Walk() implements Event {}

    @EventName("sample.moved")
    record Moved(String attribute) implements Event {}

    @BeforeEach
    void begin() {
        Crm crm = Crm.builder()
                .storage(newStorage())
                .entities(Deal.TYPE, DealNote.TYPE)
                .offer(
                        Reaction.class,
                        new Reaction<>(
                                Walk.class, (event, workspace) -> work.remove(0).apply(workspace)))
                .build();
        session = crm.actingAs(Caller.of("t" + UUID.randomUUID(), "setup"));
        lost = deal("lost", Optional.empty());
        kept = deal("kept", Optional.empty());
    }

    private Deal deal(String title, Optional<Member> owner) {
        Deal deal = new Deal(Id.of(UUID.randomUUID()), 0, title, 1, owner.map(Member::id));
        return session.records().insert(Deal.TYPE, deal, new Deal.Written());
    }

    private DealNote note(Deal deal) {
        DealNote note = new DealNote(Id.of(UUID.randomUUID()), 0, "note", Optional.of(deal.id()));
        return session.records().insert(DealNote.TYPE, note, new Deal.Written());
    }

    private <R> R walk(Function<ReferenceWalk, R> errand) {
        List<R> result = new ArrayList<>();
        work.add(workspace -> result.add(errand.apply(ReferenceWalk.of(workspace))));
        Deal trigger = new Deal(Id.of(UUID.randomUUID()), 0, "trigger", 0, Optional.empty());
        session.records().insert(Deal.TYPE, trigger, new Walk());
        return result.get(0);
    }

    private Protocol merge() {
        return walk(walk ->
                walk.run(Deal.TYPE, List.of(lost.id()), kept.id(), Upon::merge, move -> new Moved(move.attribute())));
    }

    private long moves() {
        return session.records().count(JournalTable.TYPE, JournalTable.EVENT.is("sample.moved"));
    }

    @Test
    void aMergeMovesWhatIsDeclaredToMoveAndTellsOfAll() {
        DealNote first = note(lost);
        DealNote other = note(kept);
        Protocol protocol = merge();
        assertThat(protocol.count(Then.MOVE)).isEqualTo(1);
        assertThat(protocol.moves()).extracting(Move::attribute).containsExactly("deal");
        assertThat(session.records().get(DealNote.TYPE, first.id()).deal()).contains(kept.id());
        assertThat(session.records().get(DealNote.TYPE, other.id())).isEqualTo(other);
        assertThat(protocol.lines())
                .filteredOn(line -> line.kind().equals("journalEntry"))
                .extracting(ReferenceWalk.Line::then)
                .containsExactly(Then.KEEP);
        assertThat(moves()).isEqualTo(1);
    }

    @Test
    void aPreviewTellsWhatARunWouldAndChangesNothing() {
        DealNote first = note(lost);
        Protocol preview = walk(walk -> walk.preview(Deal.TYPE, List.of(lost.id()), kept.id(), Upon::merge));
        assertThat(session.records().get(DealNote.TYPE, first.id())).isEqualTo(first);
        assertThat(moves()).isZero();
        assertThat(merge().moves()).isEqualTo(preview.moves());
    }

    @Test
    void anUndoPutsBackWhatStillStandsAndNamesTheRest() {
        DealNote first = note(lost);
        DealNote second = note(lost);
        Protocol protocol = merge();
        DealNote again = session.records().get(DealNote.TYPE, second.id());
        Deal third = deal("third", Optional.empty());
        session.records()
                .update(
                        DealNote.TYPE,
                        new DealNote(again.id(), again.version(), "note", Optional.of(third.id())),
                        new Deal.Written());
        List<Move> left = walk(walk -> walk.undo(protocol.moves(), move -> new Moved(move.attribute())));
        assertThat(left)
                .extracting(move -> move.record().id())
                .containsExactly(second.id().uuid());
        assertThat(session.records().get(DealNote.TYPE, first.id()).deal()).contains(lost.id());
    }

    @Test
    void whatForbidsAnErasureIsNamedAndNothingChanges() {
        for (int i = 0; i < 12; i++) {
            note(lost);
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk(walk ->
                        walk.run(Deal.TYPE, List.of(lost.id()), Upon::erasure, move -> new Moved(move.attribute()))))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("reference.in-use");
                    assertThat(refused.arguments()).containsEntry("count", 12L);
                    assertThat((List<?>) refused.arguments().get("records")).hasSize(10);
                });
        work.clear();
        Protocol preview = walk(walk -> walk.preview(Deal.TYPE, List.of(lost.id()), Upon::erasure));
        assertThat(preview.refusals()).isEqualTo(12);
        assertThat(preview.isPossible()).isFalse();
    }

    @Test
    void aHandOverReachesEverythingThatTheMemberOwnsPageByPage() {
        Member li = session.team().hire(ActorId.of("li"), "li", details -> {});
        Member wang = session.team().hire(ActorId.of("wang"), "wang", details -> {});
        session.useTransaction(tx -> {
            for (int i = 0; i < 1001; i++) {
                Deal deal = new Deal(Id.of(UUID.randomUUID()), 0, "deal", 1, Optional.of(li.id()));
                tx.records().insert(Deal.TYPE, deal, new Deal.Written());
            }
        });
        Protocol protocol = walk(walk -> walk.run(
                MemberTable.TYPE, List.of(li.id()), wang.id(), Upon::handOver, move -> new Moved(move.attribute())));
        assertThat(protocol.count(Then.MOVE)).isEqualTo(1001);
        assertThat(session.records().count(Deal.TYPE, Deal.OWNER.is(li.id()))).isZero();
        assertThat(session.records().count(Deal.TYPE, Deal.OWNER.is(wang.id()))).isEqualTo(1001);
        assertThat(moves()).isEqualTo(1001);
    }

    @Test
    void anErasureClearsAndAHandOverNeverMakesAPersonReportToThemselves() {
        Member boss = session.team().hire(ActorId.of("boss"), "boss", details -> {});
        Member li = session.team().hire(ActorId.of("li"), "li", who -> who.manager(boss.id()));
        Deal deal = deal("owned", Optional.of(boss));
        Protocol protocol = walk(walk -> walk.run(
                MemberTable.TYPE, List.of(boss.id()), li.id(), Upon::handOver, move -> new Moved(move.attribute())));
        assertThat(session.records().get(MemberTable.TYPE, li.id()).manager()).isEmpty();
        assertThat(session.records().get(Deal.TYPE, deal.id()).owner()).contains(li.id());
        assertThat(protocol.count(Then.CLEAR)).isEqualTo(1);
        walk(walk -> walk.run(MemberTable.TYPE, List.of(li.id()), Upon::erasure, move -> new Moved(move.attribute())));
        assertThat(session.records().get(Deal.TYPE, deal.id()).owner()).isEmpty();
    }

    @Test
    void moreThanTheMaximumIsRefusedBeforeAnythingChanges() {
        DealNote first = note(lost);
        note(lost);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walk(walk -> walk.atMost(1)
                        .run(Deal.TYPE, List.of(lost.id()), kept.id(), Upon::merge, move -> new Moved("deal"))))
                .extracting(Refused::code)
                .isEqualTo("reference.too-many");
        assertThat(session.records().find(Selection.of(DealNote.TYPE).where(DealNote.DEAL.is(lost.id()))))
                .hasSize(2)
                .contains(first);
    }
}
