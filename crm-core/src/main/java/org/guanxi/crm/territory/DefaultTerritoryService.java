package org.guanxi.crm.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.territory.rule.Claims;
import org.guanxi.crm.territory.rule.Decision;
import org.guanxi.crm.territory.rule.Overlap;
import org.guanxi.crm.territory.rule.Relations;

/** Reads, asks the rules, applies. */
final class DefaultTerritoryService implements TerritoryService {

    private final UnitOfWork unit;

    DefaultTerritoryService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public TerritoryModel define(ModelDraft draft) {
        return unit.call(ws -> {
            Models models = new Models(ws);
            Optional<TerritoryModel> active = models.active(draft.purpose(), ws.now());
            TerritoryModel model = models.define(draft);
            active.ifPresent(old -> new Seats(ws)
                    .carryOver(
                            models.compiled(old).byCode(),
                            models.compiled(model).byCode(),
                            LocalDate.ofInstant(ws.now(), model.zone())));
            return model;
        });
    }

    @Override
    public ModelDraft draft(Id<TerritoryModel> model) {
        return unit.call(ws -> new Models(ws).draft(ws.get(TerritoryModelTable.TYPE, model)));
    }

    @Override
    public TerritoryModel prepare(Id<TerritoryModel> model) {
        return unit.call(ws -> new Placing(ws).begin(ws.get(TerritoryModelTable.TYPE, model)));
    }

    @Override
    public TerritoryModel archive(Id<TerritoryModel> id) {
        return unit.call(ws -> {
            TerritoryModel model = ws.get(TerritoryModelTable.TYPE, id);
            boolean isInUse = new Models(ws)
                    .held(model.purpose()).stream()
                            .limit(2)
                            .anyMatch(each -> each.model().equals(id));
            if (isInUse) {
                throw Refused.because("territory.in-use", "model", model.name());
            }
            return ws.update(
                    TerritoryModelTable.TYPE,
                    model,
                    TerritoryModel.builder()
                            .from(model)
                            .state(TerritoryModel.State.ARCHIVED)
                            .build(),
                    new TerritoryEvent.Archived(id));
        });
    }

    @Override
    public Activation activate(Id<TerritoryModel> model, Instant at) {
        return unit.call(ws -> {
            Instant from = at.truncatedTo(ChronoUnit.MICROS);
            return new Models(ws)
                    .activate(
                            ws.get(TerritoryModelTable.TYPE, model), from.isBefore(ws.now()) ? ws.now() : from, false);
        });
    }

    @Override
    public void cancel(Purpose purpose) {
        unit.run(ws -> {
            Models models = new Models(ws);
            List<Activation> all = models.activations(purpose);
            Activation next = all.stream()
                    .findFirst()
                    .filter(each -> each.validFrom().isAfter(ws.now())
                            && each.validUntil().isEmpty())
                    .orElseThrow(() -> Refused.because("territory.nothing-scheduled", "purpose", purpose));
            models.end(next, Optional.of(next.validFrom()));
            all.stream()
                    .skip(1)
                    .filter(each -> each.isValid(ws.now()))
                    .findFirst()
                    .ifPresent(each -> models.end(each, Optional.empty()));
        });
    }

    @Override
    public Activation undo(Purpose purpose) {
        return unit.call(ws -> {
            Models models = new Models(ws);
            Activation before = models.held(purpose).stream()
                    .skip(1)
                    .findFirst()
                    .orElseThrow(() -> Refused.because("territory.nothing-to-undo", "purpose", purpose));
            return models.activate(ws.get(TerritoryModelTable.TYPE, before.model()), ws.now(), true);
        });
    }

    @Override
    public Optional<TerritoryModel> active(Purpose purpose, Instant at) {
        return unit.call(ws -> new Models(ws).active(purpose, at));
    }

    @Override
    public Territory territory(Id<TerritoryModel> model, String code) {
        return unit.call(ws -> ws
                .find(Selection.of(TerritoryTable.TYPE)
                        .where(TerritoryTable.MODEL.is(model).and(TerritoryTable.CODE.is(code))))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(TerritoryTable.TYPE.kind(), code)));
    }

    @Override
    public Optional<Placement> where(Id<Customer> customer, Purpose purpose) {
        return unit.call(ws -> {
            ws.get(CustomerTable.TYPE, customer);
            Models models = new Models(ws);
            return models.active(purpose, ws.now())
                    .map(model -> models.placements(model, List.of(customer)).get(customer));
        });
    }

    @Override
    public Decision explain(Id<Customer> id, Id<TerritoryModel> model) {
        return unit.call(ws -> {
            Customer customer = ws.get(CustomerTable.TYPE, id);
            Models models = new Models(ws);
            TerritoryModel asked = models.get(model);
            Placing placing = new Placing(ws);
            Claims claims = placing.claims(asked.purpose(), List.of(id)).getOrDefault(id, Claims.NONE);
            return models.compiled(asked)
                    .rules()
                    .explain(customer, claims, placing.today(asked), Relations.read(ws.store()));
        });
    }

    @Override
    public Optional<Decision> whereWould(Customer customer, Purpose purpose) {
        return unit.call(ws -> {
            Models models = new Models(ws);
            return models.active(purpose, ws.now())
                    .map(model -> models.compiled(model)
                            .rules()
                            .explain(customer, Claims.NONE, new Placing(ws).today(model), Relations.none()));
        });
    }

    @Override
    public NamedCustomer name(Id<Customer> customer, Purpose purpose, String territory, String reason) {
        return unit.call(ws -> new Names(ws).name(customer, purpose, territory, reason));
    }

    @Override
    public NamedCustomer pin(
            Id<Customer> customer, Purpose purpose, String territory, Optional<Instant> until, String reason) {
        return unit.call(ws -> new Names(ws)
                .pin(customer, purpose, territory, until.map(each -> each.truncatedTo(ChronoUnit.MICROS)), reason));
    }

    @Override
    public boolean unname(Id<Customer> customer, Purpose purpose, String territory) {
        return unit.call(ws -> new Names(ws).unname(customer, purpose, territory));
    }

    @Override
    public TerritorySeat seat(Id<Territory> territory, Id<Member> member, SeatDraft draft) {
        return unit.call(ws -> new Seats(ws).seat(territory, member, draft));
    }

    @Override
    public TerritorySeat endSeat(Id<TerritorySeat> seat, LocalDate until) {
        return unit.call(ws -> new Seats(ws).end(seat, until));
    }

    @Override
    public List<TerritorySeat> seats(Id<Territory> territory, LocalDate day) {
        return unit.call(ws -> {
            ws.get(TerritoryTable.TYPE, territory);
            return new Seats(ws).on(territory, day);
        });
    }

    @Override
    public Realignment preview(Id<TerritoryModel> model) {
        return new Preview(unit, model).sums();
    }

    @Override
    public Realignment.Moves moves(Id<TerritoryModel> model, Optional<Id<Customer>> after) {
        return new Preview(unit, model).moves(after);
    }

    @Override
    public OwnerReport moveOwners(int limit) {
        return new OwnerMoves(unit, limit).move();
    }

    @Override
    public OwnerReport takeBackOwners(int limit) {
        return new OwnerMoves(unit, limit).takeBack();
    }

    @Override
    public RollUp rollUp(Id<TerritoryModel> model) {
        return new Figures(unit, model).rollUp();
    }

    @Override
    public Balance balance(Id<TerritoryModel> model, String parent, int mostMoves) {
        return new Figures(unit, model).balance(parent, mostMoves);
    }

    @Override
    public List<Gap> gaps(Id<TerritoryModel> model) {
        return new Figures(unit, model).gaps();
    }

    @Override
    public List<Overlap> overlaps(Id<TerritoryModel> model, int most) {
        return unit.call(ws -> new Models(ws)
                .compiled(ws.get(TerritoryModelTable.TYPE, model))
                .rules()
                .overlaps(most));
    }
}
