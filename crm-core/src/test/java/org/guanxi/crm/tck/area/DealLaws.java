package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityService;
import org.guanxi.crm.opportunity.StageVisit;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.PipelineDraft;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Storage;

/** What holds of a deal after any sequence of commands whatever, on every storage. */
public abstract class DealLaws {

    private static final List<String> STAGES = List.of("first", "second", "third", "won", "lost", "none");
    private static final List<ReasonGiven> REASONS = List.of(
            ReasonGiven.of("price"),
            ReasonGiven.of("mistake"),
            ReasonGiven.of("too-early"),
            ReasonGiven.of("competitor"),
            ReasonGiven.of("no-such-reason"));

    /** The storage to test; tenants are fresh, so it may be shared. */
    protected abstract Storage newStorage();

    private enum Verb {
        ADVANCE,
        GO_BACK,
        CLOSE,
        REOPEN,
        ASSIGN,
        ESTIMATE,
        COUNT,
        FOLLOW,
        AMOUNT,
        CUSTOMER,
        WAIT,
        REDEFINE,
        MIGRATE
    }

    private record Command(Verb verb, int stage, int reason, int number) {}

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Verb> verbs = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Verb.ADVANCE, Verb.GO_BACK, Verb.CLOSE, Verb.REOPEN)),
                Tuple.of(2, Arbitraries.of(Verb.class)));
        Arbitrary<Command> command = Combinators.combine(
                        verbs,
                        Arbitraries.integers().between(0, STAGES.size() - 1),
                        Arbitraries.integers().between(0, REASONS.size() - 1),
                        Arbitraries.integers().between(-5, 105))
                .as(Command::new);
        return command.list().ofMaxSize(25);
    }

    @Property(tries = 60)
    void noSequenceOfCommandsBreaksTheHistoryOfADeal(@ForAll("commands") List<Command> commands) {
        DealWorld world = new DealWorld(newStorage());
        world.deals.definePipeline(PipelineContract.draft("laws", "amount"));
        Id<Opportunity> deal =
                world.deals.open(world.draft("Deal").pipeline("laws").build()).id();
        for (Command command : commands) {
            Opportunity before = world.deals.get(deal);
            List<StageVisit> history = world.deals.history(deal);
            long journalled = world.session.records().count(JournalTable.TYPE, Condition.all());
            try {
                run(world, before, command);
                if (command.verb() == Verb.ASSIGN) {
                    assertThat(world.deals.history(deal)).as("S7").isEqualTo(history);
                }
            } catch (CrmException refused) {
                assertThat(world.deals.get(deal)).as("S8").isEqualTo(before);
                assertThat(world.deals.history(deal)).as("S8").isEqualTo(history);
                assertThat(world.session.records().count(JournalTable.TYPE, Condition.all()))
                        .as("S8")
                        .isEqualTo(journalled);
            }
            DealCheck.check(world, deal);
        }
    }

    private static ReasonGiven fitting(Verb verb) {
        return ReasonGiven.of(
                switch (verb) {
                    case GO_BACK -> "too-early";
                    case REOPEN -> "mistake";
                    default -> "price";
                });
    }

    private static void run(DealWorld world, Opportunity deal, Command command) {
        OpportunityService deals = world.deals;
        Id<Opportunity> id = deal.id();
        String stage = STAGES.get(command.stage());
        ReasonGiven reason = command.number() % 4 == 0 ? REASONS.get(command.reason()) : fitting(command.verb());
        Percentage percent = new Percentage(BigDecimal.valueOf(command.number()));
        switch (command.verb()) {
            case ADVANCE -> deals.advance(id, stage);
            case GO_BACK -> deals.goBack(id, stage, reason);
            case CLOSE -> deals.close(id, stage, reason);
            case REOPEN -> deals.reopen(id, reason);
            case ASSIGN -> deals.assign(id, command.number() % 2 == 0 ? world.anna : world.bo);
            case ESTIMATE -> deals.estimate(id, percent);
            case COUNT -> deals.countAs(id, ForecastCategory.values()[command.stage() % 5]);
            case FOLLOW -> deals.followStage(id);
            case AMOUNT -> deals.changeAmount(id, Optional.of(DealWorld.usd(Integer.toString(command.number()))));
            case CUSTOMER ->
                deals.change(
                        Opportunity.builder().from(deal).customer(world.acme).build());
            case WAIT -> world.clock.tick(Duration.ofMinutes(command.number() * 37L));
            case REDEFINE -> {
                PipelineDraft draft = PipelineContract.draft("laws", command.stage() % 2 == 0 ? "amount" : "product");
                deals.definePipeline(
                        command.reason() == 0 ? draft.withoutSkipping() : draft.reopenableForDays(command.stage()));
            }
            case MIGRATE -> {
                deals.migrate("laws", Map.of());
                assertThat(deals.get(id).isOpen()
                                && !deals.pipelineOf(id)
                                        .equals(deals.pipeline("laws").orElseThrow()))
                        .as("S10")
                        .isFalse();
            }
        }
    }
}
