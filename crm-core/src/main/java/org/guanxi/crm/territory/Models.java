package org.guanxi.crm.territory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customfield.CustomFieldService;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.search.QueryText;
import org.guanxi.crm.search.Vocabulary;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.territory.rule.Ground;
import org.guanxi.crm.territory.rule.RuleSet;

/** Models, their territories and rules, and which of them holds when. */
final class Models {

    private final Workspace ws;

    Models(Workspace ws) {
        this.ws = ws;
    }

    /** A model with its rules compiled, and its territories by code. Immutable: kept as long as the CRM lives. */
    record Compiled(RuleSet<Customer> rules, Map<String, Territory> byCode) {

        Optional<Id<Territory>> id(Optional<String> code) {
            return code.map(byCode::get).map(Territory::id);
        }
    }

    TerritoryModel define(ModelDraft draft) {
        Problems problems = new Problems();
        new ModelCheck(draft, problems).check(pinnedTo(draft.purpose()));
        problems.throwIfAny();
        int edition = latest(draft.purpose()).map(TerritoryModel::edition).orElse(0) + 1;
        TerritoryModel model = TerritoryModel.builder()
                .id(ws.newId())
                .purpose(draft.purpose())
                .edition(edition)
                .name(draft.name())
                .zone(draft.zone())
                .isTieSettledByCode(draft.isTieSettledByCode())
                .ownerMode(draft.ownerMode())
                .state(TerritoryModel.State.DRAFT)
                .definedAt(ws.now())
                .build();
        TerritoryModel stored = ws.insert(
                TerritoryModelTable.TYPE,
                model,
                new TerritoryEvent.ModelDefined(
                        model.id(),
                        model.purpose(),
                        edition,
                        model.name(),
                        draft.territories().size()));
        insert(draft, model);
        return stored;
    }

    private List<String> pinnedTo(Purpose purpose) {
        return ws.store().stream(
                        Selection.of(NamedCustomerTable.TYPE)
                                .where(NamedCustomerTable.PURPOSE.is(purpose).and(NamedCustomerTable.PINNED.is(true))),
                        Selection.MAXIMUM_LIMIT)
                .filter(each -> each.isValid(ws.now()))
                .map(NamedCustomer::territoryCode)
                .distinct()
                .toList();
    }

    private Optional<TerritoryModel> latest(Purpose purpose) {
        return ws
                .store()
                .find(Selection.of(TerritoryModelTable.TYPE)
                        .where(TerritoryModelTable.PURPOSE.is(purpose))
                        .orderBy(TerritoryModelTable.EDITION.descending())
                        .limit(1))
                .stream()
                .findFirst();
    }

    /** The territories, and for each the pairs with all that lies above it. */
    private void insert(ModelDraft draft, TerritoryModel model) {
        QueryText text = text();
        Map<String, Optional<String>> parents = new HashMap<>();
        draft.territories().forEach(each -> parents.put(each.code(), each.parent()));
        Map<String, Territory> byCode = new HashMap<>();
        List<Territory> territories = new ArrayList<>();
        List<TerritoryClosure> closure = new ArrayList<>();
        for (TerritoryDraft each : ModelCheck.parentsFirst(draft)) {
            Optional<Territory> parent = each.parent().map(byCode::get);
            Territory territory = territory(each, model, parent, text);
            byCode.put(each.code(), territory);
            territories.add(territory);
            int depth = 0;
            Optional<Territory> above = Optional.of(territory);
            while (above.isPresent()) {
                closure.add(TerritoryClosure.builder()
                        .id(ws.newId())
                        .ancestor(above.get().id())
                        .descendant(territory.id())
                        .depth(depth++)
                        .build());
                above = parents.getOrDefault(above.get().code(), Optional.empty())
                        .map(byCode::get);
            }
        }
        for (int i = 0; i < territories.size(); i += Selection.MAXIMUM_LIMIT) {
            List<Territory> part = territories.subList(i, Math.min(territories.size(), i + Selection.MAXIMUM_LIMIT));
            ws.insertAll(
                    TerritoryTable.TYPE,
                    part,
                    each -> new TerritoryEvent.Defined(
                            each.id(), each.model(), each.code(), parents.getOrDefault(each.code(), Optional.empty())));
        }
        for (int i = 0; i < closure.size(); i += Selection.MAXIMUM_LIMIT) {
            ws.store()
                    .insertAll(
                            TerritoryClosureTable.TYPE,
                            closure.subList(i, Math.min(closure.size(), i + Selection.MAXIMUM_LIMIT)));
        }
    }

    private Territory territory(
            TerritoryDraft draft, TerritoryModel model, Optional<Territory> parent, QueryText text) {
        return Territory.builder()
                .id(ws.newId())
                .model(model.id())
                .parent(parent.map(Territory::id))
                .code(draft.code())
                .name(draft.name())
                .level(parent.map(each -> each.level() + 1).orElse(0))
                .priority(draft.priority())
                .isWithinParent(draft.isWithinParent())
                .isForTheRest(draft.isForTheRest())
                .validFrom(draft.validFrom())
                .validUntil(draft.validUntil())
                .rule(draft.rule()
                        .map(rule -> text.write(Selection.of(CustomerTable.TYPE).where(rule))))
                .build();
    }

    private QueryText text() {
        Map<String, Map<String, ?>> known = new HashMap<>();
        return new QueryText(ws.catalogue(), new Vocabulary() {
            @Override
            @SuppressWarnings("unchecked") // kept under the kind of the type
            public <E extends Entity<E>> Map<String, ScalarAttribute<E, ?>> of(EntityType<E> type) {
                return type.hasCustomFields()
                        ? (Map<String, ScalarAttribute<E, ?>>) known.computeIfAbsent(
                                type.kind(),
                                kind -> ws.service(CustomFieldService.class)
                                        .of(type)
                                        .attributes())
                        : Map.of();
            }
        });
    }

    TerritoryModel get(Id<TerritoryModel> id) {
        return ws.store()
                .get(TerritoryModelTable.TYPE, id)
                .orElseThrow(() -> new NotFound(TerritoryModelTable.TYPE.kind(), id));
    }

    List<TerritoryModel> kept() {
        return ws.store()
                .find(Selection.of(TerritoryModelTable.TYPE)
                        .where(TerritoryModelTable.STATE.in(
                                List.of(TerritoryModel.State.PLACING, TerritoryModel.State.PLACED)))
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    /** The draft from which an equal edition could be defined. */
    ModelDraft draft(TerritoryModel model) {
        Compiled compiled = compiled(model);
        List<TerritoryDraft> drafts = new ArrayList<>();
        Map<Id<Territory>, String> codes = new HashMap<>();
        compiled.byCode().values().forEach(each -> codes.put(each.id(), each.code()));
        QueryText text = text();
        for (Territory each : compiled.byCode().values()) {
            drafts.add(new TerritoryDraft(
                    each.code(),
                    each.name(),
                    each.parent().map(codes::get),
                    each.priority(),
                    each.isWithinParent(),
                    each.isForTheRest(),
                    each.validFrom(),
                    each.validUntil(),
                    each.rule().map(rule -> rule(text, rule))));
        }
        return new ModelDraft(
                model.purpose(), model.name(), model.zone(), model.isTieSettledByCode(), model.ownerMode(), drafts);
    }

    private static Condition<Customer> rule(QueryText text, String written) {
        return text.read(CustomerTable.TYPE, written).where();
    }

    Compiled compiled(TerritoryModel model) {
        return ws.kept(Compiled.class, model.id().toString(), () -> compile(model));
    }

    private Compiled compile(TerritoryModel model) {
        List<Territory> all = ws.store().stream(
                        Selection.of(TerritoryTable.TYPE).where(TerritoryTable.MODEL.is(model.id())),
                        Selection.MAXIMUM_LIMIT)
                .toList();
        Map<Id<Territory>, String> codes = new HashMap<>();
        Map<String, Territory> byCode = new HashMap<>();
        all.forEach(each -> {
            codes.put(each.id(), each.code());
            byCode.put(each.code(), each);
        });
        QueryText text = text();
        List<Ground<Customer>> grounds = new ArrayList<>();
        for (Territory each : all) {
            grounds.add(new Ground<>(
                    each.code(),
                    each.parent().map(codes::get),
                    each.priority(),
                    each.isWithinParent(),
                    each.isForTheRest(),
                    each.validFrom(),
                    each.validUntil(),
                    each.rule().map(rule -> rule(text, rule))));
        }
        return new Compiled(RuleSet.compile(grounds, model.isTieSettledByCode()), Map.copyOf(byCode));
    }

    /** Where these customers lie in the model. */
    Map<Id<Customer>, Placement> placements(TerritoryModel model, List<Id<Customer>> ids) {
        Map<Id<Customer>, Placement> placements = new HashMap<>();
        if (!ids.isEmpty()) {
            ws.store()
                    .find(Selection.of(PlacementTable.TYPE)
                            .where(PlacementTable.MODEL.is(model.id()).and(PlacementTable.CUSTOMER.in(ids)))
                            .limit(Selection.MAXIMUM_LIMIT))
                    .forEach(each -> placements.put(each.customer(), each));
        }
        return placements;
    }

    List<Activation> activations(Purpose purpose) {
        return ws.store()
                .find(Selection.of(ActivationTable.TYPE)
                        .where(ActivationTable.PURPOSE.is(purpose))
                        .orderBy(ActivationTable.NUMBER.descending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    /** Those that held or are to hold, if only for a while, the latest first. */
    List<Activation> held(Purpose purpose) {
        return activations(purpose).stream()
                .filter(each ->
                        each.validUntil().filter(each.validFrom()::equals).isEmpty())
                .toList();
    }

    Optional<Activation> activation(Purpose purpose, Instant at) {
        return activations(purpose).stream().filter(each -> each.isValid(at)).findFirst();
    }

    Optional<TerritoryModel> active(Purpose purpose, Instant at) {
        return activation(purpose, at).map(each -> get(each.model()));
    }

    /** Lets a model hold from an instant on, and the one before until then. */
    Activation activate(TerritoryModel model, Instant at, boolean isUndo) {
        List<Activation> all = activations(model.purpose());
        Optional<Activation> open =
                all.stream().filter(each -> each.validUntil().isEmpty()).findFirst();
        Optional<Activation> same = open.filter(each -> each.model().equals(model.id()))
                .filter(each -> each.isValid(ws.now()) || each.validFrom().equals(at));
        if (same.isPresent()) {
            return same.get();
        }
        if (!model.isReady()) {
            throw Refused.because("territory.not-placed", "model", model.name());
        }
        open.filter(each -> each.validFrom().isAfter(ws.now())).ifPresent(each -> {
            throw Refused.because("territory.already-scheduled", "from", each.validFrom());
        });
        open.ifPresent(each -> end(each, Optional.of(at)));
        Activation next = Activation.builder()
                .id(ws.newId())
                .purpose(model.purpose())
                .number(all.stream().findFirst().map(Activation::number).orElse(0) + 1)
                .model(model.id())
                .validFrom(at)
                .isUndo(isUndo)
                .build();
        return ws.insert(
                ActivationTable.TYPE, next, new TerritoryEvent.Activated(model.id(), model.purpose(), at, isUndo));
    }

    void end(Activation activation, Optional<Instant> until) {
        ws.update(
                ActivationTable.TYPE,
                activation,
                Activation.builder().from(activation).validUntil(until).build(),
                new TerritoryEvent.Ended(activation.model(), activation.purpose(), until));
    }
}
