package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.guanxi.crm.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Li.Wei@Example.COM, li.wei@example.com",
        "o'neil+crm@sub.example.co.uk, o'neil+crm@sub.example.co.uk",
        "..taro..@docomo.ne.jp, ..taro..@docomo.ne.jp",
        "李伟@例子.公司, 李伟@xn--fsqu00a.xn--55qx5d",
        "info@BÜCHER.example, info@xn--bcher-kva.example",
        "info@xn--BCHER-kva.example, info@xn--bcher-kva.example",
        "ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ, li@example.com"
    })
    void equalAddressesHaveEqualKeysAndKeepTheirForm(String given, String key) {
        EmailAddress address = EmailAddress.of(given);

        assertThat(address.value()).isEqualTo(given);
        assertThat(address).hasToString(given);
        assertThat(address.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "li.wei",
                "@example.com",
                "li@",
                "li@example",
                "li@@example.com",
                "li wei@example.com",
                "li@exa mple.com",
                "li@-example.com",
                "li@example.com.",
                "li@.example.com",
                "li@192.168.0.1",
                "Li Wei <li@example.com>",
                "li@example.com,wei@example.com",
                "li\n@example.com",
                "li@exam_ple.com",
                "a\0b@example.com"
            })
    void whatNoMailReachesIsRefused(String text) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> EmailAddress.of(text));
    }

    @Test
    void addressesAreAsLongAsMailAllows() {
        String domain = ("x".repeat(60) + ".").repeat(3) + "com";

        assertThat(EmailAddress.of("y".repeat(64) + "@" + domain).value()).hasSize(251);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> EmailAddress.of("y".repeat(65) + "@" + domain));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> EmailAddress.of("y".repeat(61) + "@xxxxxx." + domain));
    }
}
