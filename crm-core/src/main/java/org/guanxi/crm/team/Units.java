package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** What is done to codes, sites and units, in one transaction. */
final class Units {

    private final Workspace workspace;
    private final UnitTree tree;

    Units(Workspace workspace) {
        this.workspace = workspace;
        this.tree = new UnitTree(workspace);
    }

    RoleCode nameRole(String code, LocalizedText name) {
        TeamEvent event = new TeamEvent.RoleNamed(code, name);
        Optional<RoleCode> present =
                workspace.store().find(Selection.of(RoleCodeTable.TYPE).where(RoleCodeTable.CODE.is(code))).stream()
                        .findFirst();
        return present.map(before -> workspace.update(
                        RoleCodeTable.TYPE,
                        before,
                        RoleCode.builder().from(before).name(name).build(),
                        event))
                .orElseGet(() -> workspace.insert(
                        RoleCodeTable.TYPE,
                        RoleCode.builder()
                                .id(workspace.newId())
                                .code(code)
                                .name(name)
                                .build(),
                        event));
    }

    UnitKind nameKind(String code, LocalizedText name) {
        TeamEvent event = new TeamEvent.UnitKindNamed(code, name);
        Optional<UnitKind> present =
                workspace.store().find(Selection.of(UnitKindTable.TYPE).where(UnitKindTable.CODE.is(code))).stream()
                        .findFirst();
        return present.map(before -> workspace.update(
                        UnitKindTable.TYPE,
                        before,
                        UnitKind.builder().from(before).name(name).build(),
                        event))
                .orElseGet(() -> workspace.insert(
                        UnitKindTable.TYPE,
                        UnitKind.builder()
                                .id(workspace.newId())
                                .code(code)
                                .name(name)
                                .build(),
                        event));
    }

    Site open(String name, LocalDate from, Site.Builder site) {
        site.id(workspace.newId()).version(0).name(name).validFrom(from).validUntil(Optional.empty());
        return workspace.insert(
                SiteTable.TYPE,
                site.build(),
                new TeamEvent.SiteOpened(site.build().id(), name, from));
    }

    Site closeSite(Id<Site> id, LocalDate until) {
        Site before = workspace.get(SiteTable.TYPE, id);
        Days.checkOpen(before.validUntil(), SiteTable.TYPE.kind(), id);
        Days.checkOrder(before.validFrom(), until);
        Site after = Site.builder().from(before).validUntil(until).build();
        return workspace.update(SiteTable.TYPE, before, after, new TeamEvent.SiteClosed(id, until));
    }

    Unit create(String name, String kind, LocalDate from, Unit.Builder asked) {
        Unit unit = asked.id(workspace.newId())
                .version(0)
                .name(name)
                .kind(kind)
                .validFrom(from)
                .validUntil(Optional.empty())
                .build();
        tree.hold(unit.parent().stream().toList());
        Problems problems = new Problems();
        checkKind(kind, problems);
        checkParent(unit.parent(), from, problems);
        problems.throwIfAny();
        Unit stored = workspace.insert(
                UnitTable.TYPE, unit, new TeamEvent.UnitCreated(unit.id(), name, kind, unit.parent(), from));
        tree.grow(unit);
        return stored;
    }

    Unit correct(Id<Unit> id, Consumer<Unit.Builder> details) {
        Unit before = workspace.get(UnitTable.TYPE, id);
        Unit.Builder builder = Unit.builder().from(before);
        details.accept(builder);
        Unit asked = builder.id(id).validFrom(before.validFrom()).build();
        Problems problems = new Problems();
        if (!asked.kind().equals(before.kind())) {
            checkKind(asked.kind(), problems);
        }
        problems.throwIfAny();
        Unit after = Unit.builder()
                .from(before)
                .name(asked.name())
                .kind(asked.kind())
                .site(asked.site())
                .build();
        return workspace.update(UnitTable.TYPE, before, after, new TeamEvent.UnitCorrected(id));
    }

    Unit move(Id<Unit> id, Optional<Id<Unit>> parent, LocalDate from) {
        List<Id<Unit>> trees = new ArrayList<>(List.of(id));
        parent.ifPresent(trees::add);
        tree.hold(trees);
        Unit before = workspace.get(UnitTable.TYPE, id);
        Days.checkOpen(before.validUntil(), UnitTable.TYPE.kind(), id);
        Problems problems = new Problems();
        checkParent(parent, from, problems);
        problems.throwIfAny();
        if (parent.isPresent() && tree.isBelow(parent.get(), id)) {
            throw Refused.because("team.cycle", "unit", before.name(), "parent", parent.get());
        }
        Unit after = Unit.builder().from(before).parent(parent).build();
        Unit stored = workspace.update(
                UnitTable.TYPE, before, after, new TeamEvent.UnitMoved(id, before.parent(), parent, from));
        tree.move(id, parent, from);
        return stored;
    }

    Unit closeUnit(Id<Unit> id, LocalDate until) {
        tree.hold(List.of(id));
        Unit before = workspace.get(UnitTable.TYPE, id);
        Days.checkOpen(before.validUntil(), UnitTable.TYPE.kind(), id);
        Days.checkOrder(before.validFrom(), until);
        Condition<UnitClosure> below = UnitClosureTable.ANCESTOR
                .is(id)
                .and(UnitClosureTable.DEPTH.above(0))
                .and(UnitClosureTable.VALID_UNTIL.isAbsent().or(UnitClosureTable.VALID_UNTIL.above(until)));
        Condition<Assignment> people = AssignmentTable.UNIT
                .is(id)
                .and(AssignmentTable.VALID_UNTIL.isAbsent().or(AssignmentTable.VALID_UNTIL.above(until)));
        long units = workspace.store().count(UnitClosureTable.TYPE, below);
        long assigned = workspace.store().count(AssignmentTable.TYPE, people);
        if (units + assigned > 0) {
            throw Refused.because(
                    "team.unit-in-use", "unit", before.name(), "day", until, "units", units, "people", assigned);
        }
        Unit after = Unit.builder().from(before).validUntil(until).build();
        Unit stored = workspace.update(UnitTable.TYPE, before, after, new TeamEvent.UnitClosed(id, until));
        tree.end(id, until);
        return stored;
    }

    private void checkKind(String kind, Problems problems) {
        if (workspace.store().count(UnitKindTable.TYPE, UnitKindTable.CODE.is(kind)) == 0) {
            problems.add("kind", "team.unknown-unit-kind", "kind", kind);
        }
    }

    private void checkParent(Optional<Id<Unit>> parent, LocalDate from, Problems problems) {
        if (parent.isEmpty()) {
            return;
        }
        Unit upper = workspace
                .store()
                .get(UnitTable.TYPE, parent.get())
                .orElseThrow(() -> new NotFound(UnitTable.TYPE.kind(), parent.get()));
        if (from.isBefore(upper.validFrom()) || upper.validUntil().isPresent()) {
            problems.add("parent", "team.parent-closed", "parent", upper.name(), "day", from);
        }
    }
}
