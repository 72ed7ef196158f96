package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "021-6123 4567, CN, +862161234567, +86 21 6123 4567, 021 6123 4567",
        "１３８１２３４５６７８, CN, +8613812345678, +86 138 1234 5678, 138 1234 5678",
        "+1 (201) 555-0123, CN, +12015550123, +1 201-555-0123, +1 201-555-0123",
        "06 12345678, it, +390612345678, +39 06 1234 5678, +39 06 1234 5678",
        "0049 30 123456, DE, +4930123456, +49 30 123456, +49 30 123456"
    })
    void numbersAreReadAsPeopleWriteThem(String text, String region, String e164, String abroad, String inChina) {
        PhoneNumber number = PhoneNumber.parse(text, region);

        assertThat(number).isEqualTo(new PhoneNumber(e164, Optional.empty(), Optional.empty()));
        assertThat(number.formatted()).isEqualTo(abroad);
        assertThat(number.formatted("CN")).isEqualTo(inChina);
    }

    @ParameterizedTest
    @CsvSource({"400-810-8888 ext 7", "400 810 8888 转7", "400-810-8888分机7", "4008108888x7"})
    void extensionsAreKeptApart(String text) {
        PhoneNumber number = PhoneNumber.parse(text, "CN");

        assertThat(number.e164()).isEqualTo("+864008108888");
        assertThat(number.extension()).contains("7");
        assertThat(number.formatted()).isEqualTo("+86 400 810 8888 ext. 7");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, CN, not-a-number",
        "+999 1234567, CN, country-code",
        "138 1234, ZZ, country-code",
        "110, CN, too-short",
        "138123456789012345, CN, too-long",
        "555 0100, US, local-only",
        "+86 123 4567 8901, CN, not-in-use"
    })
    void whatIsNoNumberIsRefusedWithItsReason(String text, String region, String reason) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> PhoneNumber.parse(text, region))
                .satisfies(e -> assertThat(e.problems().get(0).arguments())
                        .containsEntry("text", text)
                        .containsEntry("reason", reason));
    }

    @Test
    void endlessTextIsRefusedUnread() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> PhoneNumber.parse("1".repeat(1_000_000), "CN"));
    }

    @Test
    void aLabelSaysWhatANumberIsFor() {
        assertThat(PhoneNumber.parse("13812345678", "CN").labelled("手机").label())
                .contains("手机");
    }

    @Test
    void theFormIsCheckedWheneverANumberIsMade() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new PhoneNumber("13812345678", Optional.of("x"), Optional.of("")))
                .satisfies(e -> assertThat(e.problems()).hasSize(3));
        assertThat(new PhoneNumber("+999123", Optional.of("1"), Optional.empty()).formatted())
                .isEqualTo("+999123 ext. 1");
    }

    /** The examples of the library itself; three of them are no longer in use by the plans of today. */
    @Test
    void theExamplesOfAllCountriesAreRead() throws IOException {
        Path examples = Path.of("../../shared/data/phones/examples.tsv");
        assumeTrue(Files.exists(examples), "skipped: no data beside the project");
        List<String> refused = Files.readAllLines(examples).stream()
                .skip(1)
                .map(line -> line.split("\t")[4])
                .filter(e164 -> !isRead(e164))
                .toList();

        assertThat(refused).hasSizeLessThanOrEqualTo(3);
    }

    private static boolean isRead(String e164) {
        try {
            return PhoneNumber.parse(e164, "ZZ").e164().equals(e164);
        } catch (Invalid refused) {
            return false;
        }
    }
}
