package org.guanxi.crm.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.tck.area.AssetTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CUS-09")
class QueryTextTest {

    private final QueryText text = new QueryText(Catalogue.of(List.of(AssetTable.TYPE)), Vocabulary.NONE);

    private List<String> refusal(String json) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> text.read(json));
        return invalid.problems().stream()
                .map(problem -> problem.path() + ": " + problem.code())
                .toList();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
        String json = """
                {"version": 2, "kind": "asset", "limit": 0, "sort": 1, "order": [{"by": "nix"}],
                 "where": {"all": [
                   {"attribute": "nme", "is": "a"},
                   {"attribute": "amount", "is": "much"},
                   {"attribute": "bought", "in": []},
                   {"attribute": "bought", "in": ["2026-02-30"]},
                   {"attribute": "amount", "startsWith": "1"},
                   {"attribute": "name", "like": "x"},
                   {"attribute": "name", "below": {"attribute": "amount"}},
                   {"via": "name", "meets": {"all": []}},
                   {"child": "asset", "by": "nix", "hasAny": {"all": []}},
                   {"some": []}]}}
                """;

        assertThat(refusal(json))
                .containsExactly(
                        "sort: query.unknown-word",
                        "version: query.version",
                        "where.all[0].attribute: attribute.unknown",
                        "where.all[1].is: condition.wrong-value",
                        "where.all[2].in: condition.empty-list",
                        "where.all[3].in[0]: condition.wrong-value",
                        "where.all[4].startsWith: query.wrong-attribute",
                        "where.all[5].like: query.unknown-word",
                        "where.all[6].below: query.wrong-attribute",
                        "where.all[7].via: attribute.unknown",
                        "where.all[8].by: attribute.unknown",
                        "where.all[9].some: query.unknown-word",
                        "where.all[9]: query.shape",
                        "order[0].by: attribute.unknown",
                        "limit: selection.limit");
    }

    @Test
    void sizeDepthAndNumberAreBounded() {
        String deep = "{\"not\":".repeat(40) + "{\"all\":[]}" + "}".repeat(40);
        String wide = "{\"all\":[" + "{\"all\":[]},".repeat(600) + "{\"all\":[]}]}";

        assertThat(refusal(query(deep))).singleElement().asString().endsWith("query.too-large");
        assertThat(refusal(query(wide))).singleElement().asString().endsWith("query.too-large");
        assertThat(refusal(query("\"" + "x".repeat(QueryText.LONGEST) + "\""))).containsExactly(": json.too-large");
        assertThat(refusal("{")).singleElement().asString().endsWith("json.invalid");
        assertThat(refusal("{\"kind\": \"nix\"}")).containsExactly("nix: catalogue.unknown-kind");
    }

    private static String query(String where) {
        return "{\"version\":1,\"kind\":\"asset\",\"where\":" + where + "}";
    }
}
