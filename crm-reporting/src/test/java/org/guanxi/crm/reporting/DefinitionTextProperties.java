package org.guanxi.crm.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;

@Tag("REP-01")
class DefinitionTextProperties {

    @Property(tries = 300)
    void whatIsWrittenIsReadBackAsTheSame(@ForAll(supplier = Definitions.class) ReportDefinition drawn) {
        ReportDefinition.Builder builder = ReportDefinition.builder();
        ReportDefinition definition = builder.from(drawn)
                .title(LocalizedText.of(Map.of("en", "Sales </script>", "zh", "销售")))
                .asOf(Instant.parse("2026-05-20T10:00:00.000001Z"))
                .where(drawn.where().and(new Filter.HasAny("testSale", "shop", drawn.where())))
                .build();
        String text = DefinitionText.write(definition);
        assertThat(DefinitionText.read(text)).isEqualTo(definition);
        assertThat(DefinitionText.write(DefinitionText.read(text))).isEqualTo(text);
    }

    @Example
    void everythingThatIsWrongIsToldAtOnce() {
        String text =
                "{\"version\": 1, \"name\": \"x\", \"kind\": 7, \"colour\": \"red\", \"where\": {\"field\": \"a\"},"
                        + " \"calendar\": {\"zone\": \"Mars/Olympus\"}, \"figures\": [{\"name\": \"n\", \"median\":"
                        + " \"a\"}], \"window\": {\"field\": \"soldOn\", \"period\": {\"unit\": \"hour\"}}, \"order\": 3}";
        assertThatThrownBy(() -> DefinitionText.read(text)).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.problems())
                    .extracting(Problem::path)
                    .contains(
                            "kind", "colour", "where", "calendar.zone", "figures[0]", "window.period.period", "order");
            assertThat(invalid.problems())
                    .allMatch(each -> !each.text(Locale.ENGLISH).contains("{"));
        });
        assertThatThrownBy(() -> DefinitionText.read("{\"version\": 2}")).hasMessageContaining("Version 2");
    }
}
