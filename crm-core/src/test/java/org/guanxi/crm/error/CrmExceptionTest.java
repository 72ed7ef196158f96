package org.guanxi.crm.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CrmExceptionTest {

    private static final UUID ID = UUID.fromString("018f2b5e-7c1d-7000-8000-000000000001");

    @Test
    void aMessageIsTheEnglishTextAndTheCode() {
        assertThat(new NotFound("customer", ID))
                .hasMessage("There is no customer with the id " + ID
                        + ", or it may not be seen. Check the id. [record.not-found]")
                .satisfies(e -> assertThat(e.text(Locale.CHINA)).isEqualTo("没有标识为 " + ID + " 的 customer，或无权查看。请核对标识。"));
    }

    @Test
    void argumentsKeepTheirTypesAndTheirOrderAndCannotBeChanged() {
        CrmException refused = Refused.because("no.such-code", "zulu", 1L, "alpha", ID, "mike", List.of());

        assertThat(refused.arguments().keySet()).containsExactly("zulu", "alpha", "mike");
        assertThat(refused.arguments()).containsEntry("zulu", 1L).containsEntry("alpha", ID);
        assertThatThrownBy(() -> refused.arguments().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void namesAndValuesMustAlternate() {
        assertThatIllegalArgumentException().isThrownBy(() -> Refused.because("a.b", "name"));
        assertThatIllegalArgumentException().isThrownBy(() -> Forbidden.because("a.b", 1, "value"));
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.at("", "a.b", "name", 1, 2));
    }

    @Test
    void aMissingValueIsToldAndDoesNotHideTheError() {
        Forbidden forbidden = Forbidden.because("a.b", "reason", null);

        assertThat(forbidden.arguments()).containsEntry("reason", Optional.empty());
        assertThat(forbidden).hasMessage("a.b (reason=—) [a.b]");
    }

    @Test
    void everyLoserIsNamed() {
        StaleVersion stale = new StaleVersion(
                List.of(new StaleVersion.Loser("customer", ID, 3), new StaleVersion.Loser("pool", "a", 0)));

        assertThat(stale.code()).isEqualTo("record.stale");
        assertThat(stale.losers()).hasSize(2);
        assertThat(stale).hasMessageContaining("nothing was written: customer " + ID + " v3, pool a v0. Read again");
        assertThatIllegalArgumentException().isThrownBy(() -> new StaleVersion(List.of()));
    }

    @Test
    void aDuplicateNamesAttributesAndValues() {
        Duplicate duplicate = new Duplicate("product", List.of("code", "unit"), List.of("X-1", 12));

        assertThat(duplicate)
                .hasMessage(
                        "Another product already has code, unit = X-1, 12. Choose another value, or change that record."
                                + " [record.duplicate]");
        assertThat(duplicate.kind()).isEqualTo("product");
        assertThat(duplicate.attributes()).containsExactly("code", "unit");
        assertThat(duplicate.values()).isEqualTo(List.of("X-1", 12));
    }

    @Test
    void aStorageExceptionKeepsItsCause() {
        IOException cause = new IOException("disk full");

        assertThat(new StorageException("storage.failed", cause, "operation", "commit"))
                .hasCause(cause)
                .hasMessageStartingWith("The storage failed during commit; nothing");
        assertThat(StorageException.because("storage.closed")).hasNoCause().hasMessageEndingWith("[storage.closed]");
    }

    @Test
    void anInvalidInputTellsAllItsProblemsAtOnce() {
        Invalid invalid = new Invalid(List.of(
                Problem.at("name", "text.empty"),
                Problem.at("phones[0].label", "text.too-long", "length", 61, "maximum", 60),
                Problem.at("", "value.missing")));

        assertThat(invalid)
                .hasMessage("The input has problems (3)."
                        + " name: The text is empty. Leave it out altogether, or write something."
                        + " phones[0].label: The text has 61 characters, 60 are allowed. Shorten it."
                        + " A value is missing. Supply one: it is not optional. [input.invalid]");
        assertThat(invalid.text(Locale.CHINESE)).startsWith("输入存在问题（3 处）。name: 文本为空。");
        assertThat(invalid.arguments()).isEqualTo(Map.of("count", 3, "problems", invalid.problems()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Invalid(List.of()));
    }

    @Test
    void theProblemsOfAPartStandUnderItsPath() {
        Problems part = new Problems()
                .add("", "value.missing")
                .add("label", "text.empty")
                .add("[2]", "text.empty");
        Problems whole = new Problems();

        assertThat(whole.isEmpty()).isTrue();
        whole.throwIfAny();
        whole.addAll("phones[0]", part.list()).addAll("", part.list());

        assertThat(whole.list())
                .extracting(Problem::path)
                .containsExactly("phones[0]", "phones[0].label", "phones[0][2]", "", "label", "[2]");
        assertThatThrownBy(whole::throwIfAny)
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.problems()).isEqualTo(whole.list()));
    }

    @Test
    void problemsArePlainValues() {
        assertThat(Problems.one("a", "text.empty").problems()).containsExactly(Problem.at("a", "text.empty"));
    }
}
