package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/** The codes and status steps that hold in this tenant: those it has defined, list by list, else the preset. */
final class CustomerCodes {

    private static final int MOST_TOLD = 50;

    private final Workspace workspace;

    CustomerCodes(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Every code of the list, at most a thousand, in order. */
    List<Code> all(String list) {
        List<Code> stored = stored(list).stream().map(CustomerCodes::code).toList();
        return stored.isEmpty() ? preset(list) : stored;
    }

    private List<CodeEntry> stored(String list) {
        return workspace
                .store()
                .find(Selection.of(CodeEntryTable.TYPE)
                        .where(CodeEntryTable.LIST.is(list))
                        .orderBy(CodeEntryTable.POSITION.ascending(), CodeEntryTable.CODE.ascending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    private static Code code(CodeEntry entry) {
        return new Code(entry.list(), entry.code(), entry.label(), entry.isRetired());
    }

    private List<Code> preset(String list) {
        return workspace.policy(CustomerPreset.class).codes().stream()
                .filter(code -> code.list().equals(list))
                .toList();
    }

    /** The status of a customer of whom nothing else is said; empty if there is no list of statuses. */
    Optional<String> firstStatus() {
        return all(CodeLists.STATUS).stream()
                .filter(code -> !code.isRetired())
                .map(Code::code)
                .findFirst();
    }

    /** One use of a code. */
    record Use(String path, String list, String code) {}

    /** Notes each use of a code that its list does not offer: one read for all uses, and one for each list that lacks any. */
    void check(List<Use> uses, Problems problems) {
        if (uses.isEmpty()) {
            return;
        }
        Map<String, Set<String>> used = new LinkedHashMap<>();
        uses.forEach(use ->
                used.computeIfAbsent(use.list(), list -> new LinkedHashSet<>()).add(use.code()));
        Map<String, Set<String>> offered = new HashMap<>();
        used.forEach((list, codes) -> offered.put(list, offered(list, codes)));
        for (Use use : uses) {
            if (!offered.getOrDefault(use.list(), Set.of()).contains(use.code())) {
                problems.add(use.path(), "code.unknown", "code", use.code(), "list", use.list(), "codes", told(use));
            }
        }
    }

    private List<String> told(Use use) {
        return all(use.list()).stream()
                .filter(code -> !code.isRetired())
                .map(Code::code)
                .limit(MOST_TOLD)
                .toList();
    }

    private Set<String> offered(String list, Set<String> codes) {
        Set<String> offered = new HashSet<>();
        List<String> asked = new ArrayList<>(codes);
        for (int from = 0; from < asked.size(); from += Selection.MAXIMUM_LIMIT) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + Selection.MAXIMUM_LIMIT));
            workspace
                    .store()
                    .find(Selection.of(CodeEntryTable.TYPE)
                            .where(CodeEntryTable.LIST.is(list).and(CodeEntryTable.CODE.in(some)))
                            .limit(Selection.MAXIMUM_LIMIT))
                    .stream()
                    .filter(entry -> !entry.isRetired())
                    .forEach(entry -> offered.add(entry.code()));
        }
        if (!offered.containsAll(codes) && !isStored(list)) {
            List<Code> preset = preset(list);
            preset.forEach(code -> offered.add(code.code()));
            return preset.isEmpty() ? codes : offered;
        }
        return offered;
    }

    private boolean isStored(String list) {
        return workspace.store().hasAny(CodeEntry.class, CodeEntryTable.LIST.is(list));
    }

    /** Defines a code or changes its label, its retirement, not its place; a list that was the preset's is stored first. */
    Code define(Code code) {
        List<CodeEntry> entries = stored(code.list());
        if (entries.isEmpty()) {
            entries = store(preset(code.list()));
        }
        for (CodeEntry entry : entries) {
            if (entry.code().equals(code.code())) {
                CodeEntry next = CodeEntry.builder()
                        .from(entry)
                        .label(code.label())
                        .isRetired(code.isRetired())
                        .build();
                return code(workspace.update(CodeEntryTable.TYPE, entry, next, defined(next)));
            }
        }
        int last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).position();
        return code(workspace.insert(CodeEntryTable.TYPE, entry(code, last + 1), defined(entry(code, last + 1))));
    }

    private List<CodeEntry> store(List<Code> codes) {
        List<CodeEntry> entries = new ArrayList<>();
        for (Code code : codes) {
            entries.add(entry(code, entries.size() + 1));
        }
        return workspace.insertAll(CodeEntryTable.TYPE, entries, CustomerCodes::defined);
    }

    private CodeEntry entry(Code code, int position) {
        return CodeEntry.builder()
                .id(workspace.newId())
                .list(code.list())
                .code(code.code())
                .label(code.label())
                .position(position)
                .isRetired(code.isRetired())
                .build();
    }

    private static CustomerEvent defined(CodeEntry entry) {
        return new CustomerEvent.CodeDefined(entry.list(), entry.code(), entry.isRetired());
    }

    /** The steps between statuses. */
    List<StatusStep> steps() {
        List<StatusStep> stored =
                storedSteps().stream().map(CustomerCodes::step).toList();
        return stored.isEmpty() ? workspace.policy(CustomerPreset.class).steps() : stored;
    }

    private List<StatusTransition> storedSteps() {
        return workspace
                .store()
                .find(Selection.of(StatusTransitionTable.TYPE)
                        .orderBy(StatusTransitionTable.FROM.ascending(), StatusTransitionTable.TO.ascending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    private static StatusStep step(StatusTransition stored) {
        return new StatusStep(stored.fromStatus(), stored.toStatus(), stored.isManual(), stored.occasion());
    }

    /** Defines a step or changes it; the preset's steps are stored first. */
    StatusStep define(StatusStep step) {
        checkStatuses(step);
        for (StatusTransition stored : ownSteps()) {
            if (stored.fromStatus().equals(step.from()) && stored.toStatus().equals(step.to())) {
                StatusTransition next = StatusTransition.builder()
                        .from(transition(step))
                        .id(stored.id())
                        .version(stored.version())
                        .build();
                return step(workspace.update(
                        StatusTransitionTable.TYPE,
                        stored,
                        next,
                        new CustomerEvent.StepDefined(step.from(), step.to())));
            }
        }
        return step(workspace.insert(
                StatusTransitionTable.TYPE, transition(step), new CustomerEvent.StepDefined(step.from(), step.to())));
    }

    private void checkStatuses(StatusStep step) {
        Problems problems = new Problems();
        check(
                List.of(new Use("from", CodeLists.STATUS, step.from()), new Use("to", CodeLists.STATUS, step.to())),
                problems);
        problems.throwIfAny();
    }

    /** Takes a step away; the preset's steps are stored first. */
    void remove(String from, String to) {
        for (StatusTransition stored : ownSteps()) {
            if (stored.fromStatus().equals(from) && stored.toStatus().equals(to)) {
                workspace.delete(StatusTransitionTable.TYPE, stored, new CustomerEvent.StepRemoved(from, to));
                return;
            }
        }
        throw Problems.one("from", "customer.no-step", "from", from, "to", to);
    }

    private List<StatusTransition> ownSteps() {
        List<StatusTransition> stored = storedSteps();
        if (!stored.isEmpty()) {
            return stored;
        }
        List<StatusTransition> preset = workspace.policy(CustomerPreset.class).steps().stream()
                .map(this::transition)
                .toList();
        return workspace.insertAll(
                StatusTransitionTable.TYPE,
                preset,
                each -> new CustomerEvent.StepDefined(each.fromStatus(), each.toStatus()));
    }

    private StatusTransition transition(StatusStep step) {
        return StatusTransition.builder()
                .id(workspace.newId())
                .fromStatus(step.from())
                .toStatus(step.to())
                .isManual(step.isManual())
                .occasion(step.occasion())
                .build();
    }
}
