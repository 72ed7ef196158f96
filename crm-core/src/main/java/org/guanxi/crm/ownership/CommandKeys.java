package org.guanxi.crm.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/** Remembers by the caller's keys what was done, and answers it again. */
final class CommandKeys {

    private final Workspace ws;

    CommandKeys(Workspace ws) {
        this.ws = ws;
    }

    /** Does it, unless it was done under the key. What is refused is not remembered, as nothing was done. */
    List<Outcome<Standing>> once(
            String key, List<RecordRef> records, OwnershipCommand command, Supplier<List<Outcome<Standing>>> work) {
        String asked = command.getClass().getSimpleName() + " " + Json.write(command) + " " + Json.write(records);
        Optional<CommandKey> known =
                ws
                        .store()
                        .find(Selection.of(CommandKeyTable.TYPE)
                                .where(CommandKeyTable.KEY.is(key))
                                .limit(1))
                        .stream()
                        .findFirst();
        if (known.isPresent()) {
            if (!known.get().asked().equals(asked)) {
                throw Refused.because(
                        "ownership.key-reused", "key", key, "at", known.get().at());
            }
            return read(known.get().answered());
        }
        List<Outcome<Standing>> outcomes = work.get();
        ws.store()
                .insert(
                        CommandKeyTable.TYPE,
                        CommandKey.builder()
                                .id(ws.newId())
                                .key(key)
                                .asked(asked)
                                .answered(outcomes.stream()
                                        .map(CommandKeys::written)
                                        .toList())
                                .at(ws.now())
                                .build());
        return outcomes;
    }

    private record Answer(Optional<List<Optional<String>>> row, String code, List<String> arguments) {}

    private static String written(Outcome<Standing> outcome) {
        if (outcome.value().isPresent()) {
            List<Optional<String>> row = new ArrayList<>();
            for (Object each : StandingTable.TYPE.encode(outcome.value().get())) {
                row.add(Optional.ofNullable(each).map(Object::toString));
            }
            return Json.write(new Answer(Optional.of(row), "", List.of()));
        }
        List<String> arguments = new ArrayList<>();
        outcome.refusal().orElseThrow().arguments().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(String.valueOf(value));
        });
        return Json.write(
                new Answer(Optional.empty(), outcome.refusal().orElseThrow().code(), arguments));
    }

    private static List<Outcome<Standing>> read(List<String> answers) {
        List<Outcome<Standing>> outcomes = new ArrayList<>();
        for (String text : answers) {
            Answer answer = Json.read(text, Answer.class);
            int row = outcomes.size();
            outcomes.add(answer.row()
                    .map(values -> Outcome.done(row, standing(values)))
                    .orElseGet(() -> Outcome.refused(
                            row,
                            Refused.because(answer.code(), answer.arguments().toArray()))));
        }
        return outcomes;
    }

    private static Standing standing(List<Optional<String>> values) {
        List<Column> columns = StandingTable.TYPE.columns();
        @Nullable Object[] row = new Object[values.size()];
        for (int i = 0; i < row.length; i++) {
            int place = i;
            row[i] = values.get(i)
                    .map(text -> columns.get(place).kind().parse(text))
                    .orElse(null);
        }
        return StandingTable.TYPE.decode(row, CustomValues.NONE);
    }
}
