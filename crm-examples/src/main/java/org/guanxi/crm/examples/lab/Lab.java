package org.guanxi.crm.examples.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Invalid;

/** Answers files of questions: {@code lab worktime FILE} prints the cases that differ, and at last how many agree. */
public final class Lab {

    private static final Map<String, Examiner> ALL =
            new TreeMap<>(Map.of("recurrence", new RecurrenceExaminer(), "worktime", new WorktimeExaminer()));

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private Lab() {}

    /** Runs the named examination on a file, or lists all; answers whether it could be run. */
    public static boolean run(List<String> arguments, PrintStream out) throws IOException {
        Examiner examiner = arguments.size() == 2 ? ALL.get(arguments.get(0)) : null;
        if (examiner == null) {
            ALL.keySet().forEach(name -> out.println("lab " + name + " FILE"));
            return false;
        }
        Path file = Path.of(arguments.get(1));
        if (!Files.isRegularFile(file)) {
            out.println(file + " is no file");
            return false;
        }
        examine(examiner, file, out);
        return true;
    }

    private static void examine(Examiner examiner, Path file, PrintStream out) throws IOException {
        int asked = 0;
        int right = 0;
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (isQuestion(line)) {
                    asked++;
                    right += isRight(examiner, number, line, out) ? 1 : 0;
                }
            }
        }
        out.printf(Locale.ROOT, "%d of %d agree%n", right, asked);
    }

    /** Blank lines and comments are none. */
    private static boolean isQuestion(String line) {
        String text = bare(line);
        return !text.isEmpty() && !text.startsWith("#") && !text.startsWith("//");
    }

    private static String bare(String line) {
        return line.replace("\uFEFF", "").trim();
    }

    private static boolean isRight(Examiner examiner, int number, String line, PrintStream out) {
        try {
            JsonNode question = JSON.readTree(bare(line));
            if (!question.isObject()) {
                out.println("line " + number + " is malformed: it is no JSON object");
                return false;
            }
            Examiner.Answer answer = answer(examiner, question);
            if (!answer.isRight()) {
                out.println(name(question) + " (line " + number + "): got " + answer.got() + ", expected "
                        + answer.expected());
            }
            return answer.isRight();
        } catch (JsonProcessingException bad) {
            out.println("line " + number + " is malformed: " + bad.getOriginalMessage());
        } catch (CrmException bad) {
            out.println("line " + number + " is malformed: " + bad.getMessage());
        } catch (RuntimeException bad) { // whatever an examiner cannot read is to be named, and the next line answered
            out.println("line " + number + " is malformed: " + bad);
        }
        return false;
    }

    /** Where an error is expected, by its code or by any, it is the answer. */
    private static Examiner.Answer answer(Examiner examiner, JsonNode question) {
        JsonNode error = question.path("error");
        boolean isExpected = error.isTextual() || error.asBoolean(false);
        try {
            Examiner.Answer answer = examiner.answer(question);
            return isExpected ? new Examiner.Answer(false, answer.got(), "the error " + error.asText()) : answer;
        } catch (CrmException | DateTimeException refused) {
            if (!isExpected) {
                throw refused;
            }
            Set<String> codes = codes(refused);
            boolean isRight = !error.isTextual() || codes.contains(error.textValue());
            return new Examiner.Answer(isRight, "the error " + codes, "the error " + error.asText());
        }
    }

    private static Set<String> codes(RuntimeException refused) {
        Set<String> codes = new TreeSet<>();
        if (refused instanceof CrmException known) {
            codes.add(known.code());
        }
        if (refused instanceof Invalid invalid) {
            invalid.problems().forEach(each -> codes.add(each.code()));
        }
        return codes;
    }

    private static String name(JsonNode question) {
        return question.has("name")
                ? question.path("name").asText()
                : "id " + question.path("id").asText("?");
    }
}
