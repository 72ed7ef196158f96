package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void anAddressHoldsWhatIsKnownOfIt() {
        Address address = Address.builder()
                .addLine("宁桥路388号")
                .district("浦东新区")
                .city("上海市")
                .country("CN")
                .kind("office")
                .build();

        assertThat(address.lines()).containsExactly("宁桥路388号");
        assertThat(address.city()).contains("上海市");
        assertThat(address.postalCode()).isEmpty();
        assertThat(address).isEqualTo(Address.builder().from(address).build());
    }

    @Test
    void aLabelAloneIsNoAddress() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> Address.builder().label("home").kind("private").build())
                .satisfies(e -> assertThat(e.problems()).containsExactly(Problem.at("", "address.empty")));
        assertThat(Address.builder().country("CN").build().country()).contains("CN");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Address.builder()
                        .addAllLines(Collections.nCopies(11, "line"))
                        .addLine("x".repeat(201))
                        .city("")
                        .region("a\0")
                        .postalCode("1".repeat(21))
                        .country("cn")
                        .build())
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.path() + " " + problem.code())
                        .containsExactly(
                                "lines address.lines",
                                "lines[11] text.too-long",
                                "city text.empty",
                                "region text.not-allowed",
                                "postalCode text.too-long",
                                "country address.country"));
    }
}
