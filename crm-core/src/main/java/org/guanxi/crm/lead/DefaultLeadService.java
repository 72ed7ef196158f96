package org.guanxi.crm.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.distribution.Strategy;
import org.guanxi.crm.distribution.Taker;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.search.QueryText;
import org.guanxi.crm.search.Vocabulary;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** Reads, asks the rules, applies. */
final class DefaultLeadService implements LeadService {

    private final UnitOfWork unit;

    DefaultLeadService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Lead capture(String name, Consumer<Lead.Builder> details) {
        return unit.call(ws -> {
            Lead.Builder builder = Lead.builder();
            details.accept(builder);
            Lead lead = builder.id(ws.newId())
                    .version(0)
                    .name(name)
                    .status(Lead.Status.NEW)
                    .createdAt(ws.now())
                    .stepsTaken(0)
                    .respondedAt(Optional.empty())
                    .lastFollowUp(Optional.empty())
                    .assignedAt(Optional.empty())
                    .build();
            Lead dated = Lead.builder()
                    .from(lead)
                    .assignedAt(lead.owner().map(owner -> ws.now()))
                    .build();
            Lead stored =
                    ws.insert(LeadTable.TYPE, dated, new LeadEvent.Captured(dated.id(), dated.name(), dated.source()));
            schedule(ws, dated);
            return stored;
        });
    }

    private static void schedule(Workspace ws, Lead lead) {
        ws.<Boolean>asSystem(system -> {
            new Escalation(system).schedule(lead);
            return true;
        });
    }

    @Override
    public LeadRule defineRule(
            String code, int position, Condition<Lead> condition, Consumer<LeadRule.Builder> details) {
        return unit.call(ws -> {
            Optional<LeadRule> before =
                    ws.store().find(Selection.of(LeadRuleTable.TYPE).where(LeadRuleTable.CODE.is(code))).stream()
                            .findFirst();
            LeadRule.Builder builder = LeadRule.builder()
                    .isActive(true)
                    .strategy(Strategy.ROUND_ROBIN)
                    .isByTerritory(false)
                    .isFallingThrough(true);
            details.accept(builder);
            LeadRule rule = builder.id(before.map(LeadRule::id).orElseGet(ws::newId))
                    .version(before.map(LeadRule::version).orElse(0L))
                    .code(code)
                    .position(position)
                    .appliesTo(
                            condition instanceof Condition.All<Lead>
                                    ? Optional.empty()
                                    : Optional.of(new QueryText(ws.catalogue(), Vocabulary.NONE)
                                            .write(Selection.of(LeadTable.TYPE).where(condition))))
                    .build();
            check(rule);
            LeadEvent event = new LeadEvent.RuleSet(rule.id(), code);
            if (before.isPresent()) {
                return before.get().equals(rule) ? rule : ws.update(LeadRuleTable.TYPE, before.get(), rule, event);
            }
            LeadRule stored = ws.insert(LeadRuleTable.TYPE, rule, event);
            ws.store()
                    .insert(
                            LeadTurnTable.TYPE,
                            LeadTurn.builder()
                                    .id(ws.newId())
                                    .rule(stored.id())
                                    .turn(new LeadTurn.Queue(List.of(), Map.of(), Map.of()))
                                    .build());
            return stored;
        });
    }

    private static void check(LeadRule rule) {
        Problems problems = new Problems();
        TextRule.check("code", rule.code(), 60, problems);
        if (rule.takers().isEmpty() && !rule.isByTerritory()) {
            problems.add("takers", "lead.nobody", "rule", rule.code());
        }
        if (!rule.takers().isEmpty() && rule.takers().stream().allMatch(each -> each.weight() == 0)) {
            problems.add("takers", "distribution.no-weight");
        }
        Set<Id<Member>> seen = new HashSet<>();
        for (LeadTaker each : rule.takers()) {
            if (each.weight() < 0 || each.weight() > Taker.MAXIMUM_WEIGHT) {
                problems.add(
                        "takers",
                        "distribution.weight",
                        "member",
                        each.member(),
                        "weight",
                        each.weight(),
                        "maximum",
                        Taker.MAXIMUM_WEIGHT);
            }
            if (!seen.add(each.member())) {
                problems.add("takers", "distribution.duplicate-taker", "member", each.member());
            }
        }
        problems.throwIfAny();
    }

    @Override
    public List<LeadRule> rules() {
        return unit.call(ws -> new Assigning(ws).rules());
    }

    @Override
    public LeadAssignment assign(Id<Lead> lead) {
        return unit.call(ws -> {
            ws.checkMayUpdate(LeadTable.TYPE, ws.get(LeadTable.TYPE, lead));
            return ws.asSystem(system -> {
                Lead held = system.store().hold(LeadTable.TYPE, List.of(lead)).get(0);
                Assigning.check(held);
                return new Assigning(system).assign(held);
            });
        });
    }

    @Override
    public List<LeadAssignment> assignWaiting(int limit) {
        List<Id<Lead>> waiting = unit.call(ws -> ws
                .find(Selection.of(LeadTable.TYPE)
                        .where(LeadTable.STATUS
                                .in(List.of(Lead.Status.NEW, Lead.Status.WORKING))
                                .and(LeadTable.OWNER.isAbsent()))
                        .orderBy(LeadTable.SCORE.descending(), LeadTable.CREATED_AT.ascending())
                        .limit(limit))
                .stream()
                .map(Lead::id)
                .toList());
        List<LeadAssignment> made = new ArrayList<>();
        waiting.forEach(each -> made.add(assign(each)));
        return List.copyOf(made);
    }

    @Override
    public List<LeadAssignment> assignments(Id<Lead> lead) {
        return unit.call(ws -> {
            ws.get(LeadTable.TYPE, lead);
            return ws.find(Selection.of(LeadAssignmentTable.TYPE)
                    .where(LeadAssignmentTable.LEAD.is(lead))
                    .orderBy(LeadAssignmentTable.NUMBER.descending())
                    .limit(Selection.MAXIMUM_LIMIT));
        });
    }

    @Override
    public Lead followedUp(Id<Lead> id, Instant at) {
        return unit.call(ws -> {
            Lead lead = ws.get(LeadTable.TYPE, id);
            if (!lead.isOpen()) {
                throw Refused.because("lead.not-open", "lead", lead.name(), "status", lead.status());
            }
            Instant when = at.isAfter(ws.now()) ? ws.now() : at.truncatedTo(ChronoUnit.MICROS);
            Lead after = Lead.builder()
                    .from(lead)
                    .status(Lead.Status.WORKING)
                    .respondedAt(lead.respondedAt().orElse(when))
                    .lastFollowUp(lead.lastFollowUp().filter(when::isBefore).orElse(when))
                    .stepsTaken(0)
                    .build();
            Lead stored = ws.update(
                    LeadTable.TYPE,
                    lead,
                    after,
                    new LeadEvent.FollowedUp(id, lead.respondedAt().isEmpty()));
            schedule(ws, after);
            return stored;
        });
    }

    @Override
    public Lead close(Id<Lead> id, Lead.Status status) {
        return unit.call(ws -> {
            Lead lead = ws.get(LeadTable.TYPE, id);
            Lead after = Lead.builder().from(lead).status(status).build();
            Lead stored = ws.update(LeadTable.TYPE, lead, after, new LeadEvent.Closed(id, status.name()));
            schedule(ws, after);
            return stored;
        });
    }

    @Override
    public LeadLadder setLadder(LeadLadder ladder) {
        return unit.call(ws -> {
            Duration last = Duration.ZERO;
            boolean isInOrder = ladder.firstResponse().compareTo(Duration.ZERO) > 0
                    && ladder.followUp().compareTo(Duration.ZERO) > 0;
            for (LeadLadder.Rung each : ladder.rungs()) {
                isInOrder &= each.after().compareTo(last) >= 0;
                last = each.after();
            }
            if (!isInOrder) {
                throw Problems.one("rungs", "lead.ladder");
            }
            Optional<LeadLadder> before = new Escalation(ws).ladder();
            LeadLadder after = LeadLadder.builder()
                    .from(ladder)
                    .id(before.map(LeadLadder::id).orElseGet(ws::newId))
                    .version(before.map(LeadLadder::version).orElse(0L))
                    .build();
            LeadEvent event = new LeadEvent.LadderSet(after.id());
            return before.map(old -> ws.update(LeadLadderTable.TYPE, old, after, event))
                    .orElseGet(() -> ws.insert(LeadLadderTable.TYPE, after, event));
        });
    }

    @Override
    public Optional<LeadLadder> ladder() {
        return unit.call(ws -> new Escalation(ws).ladder());
    }
}
