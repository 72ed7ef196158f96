package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guanxi.crm.error.Invalid;

class JsonProperties {

    record Node(String name, Optional<BigDecimal> amount, Instant at, List<Node> parts, Map<String, Long> counts) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll("nodes") Node node) {
        String text = Json.write(node);

        assertThat(Json.read(text, Node.class)).isEqualTo(node);
        assertThat(Json.write(Json.read(text, Node.class))).isEqualTo(text);
        assertThat(Json.write(Json.readMap(text))).isEqualTo(text);
        assertThat(text).doesNotContain("null").doesNotContain("[]").doesNotContain("{}");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenWithoutJacksonIsWhatJacksonWrites(@ForAll("nodes") Node node) {
        assertThat(PlainJson.write(node)).isEqualTo(Jackson.write(node));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aDamagedTextIsReadOrRefusedAndNothingElse(
            @ForAll("nodes") Node node, @ForAll int place, @ForAll("damage") String damage) {
        String text = Json.write(node);
        int at = Math.floorMod(place, text.length());
        String damaged = text.substring(0, at) + damage + text.substring(at + 1);

        assertThatCode(() -> readable(damaged)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<Node> nodes() {
        return nodes(3);
    }

    @Provide
    Arbitrary<String> damage() {
        return Arbitraries.of(
                "", "\"", "{", "}", "[", "]", ",", ":", "null", "1", "-", "e9999999999", "\\", "\\uD842", "true");
    }

    private static Arbitrary<Node> nodes(int depth) {
        Arbitrary<String> texts = Arbitraries.of("a", "b", "𠮷", "Ａ", "\"", "\\", "\n", "\u0001", "/", "é")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        Arbitrary<List<Node>> parts = depth == 0
                ? Arbitraries.just(List.of())
                : Arbitraries.lazy(() -> nodes(depth - 1)).list().ofMaxSize(2);
        return Combinators.combine(
                        texts.filter(text -> !text.isEmpty()),
                        Arbitraries.bigDecimals().ofScale(3).optional(),
                        Arbitraries.longs()
                                .between(0, 4_102_444_800_000_000L)
                                .map(micros -> Instant.EPOCH.plusNanos(micros * 1000)),
                        parts,
                        Arbitraries.maps(texts, Arbitraries.longs()).ofMaxSize(3))
                .as(Node::new);
    }

    private static boolean readable(String text) {
        try {
            Json.read(text, Node.class);
            return true;
        } catch (Invalid refused) {
            return false;
        }
    }
}
