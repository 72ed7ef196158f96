package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.testing.CrmAssertions.assertInvalid;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;
import org.junit.jupiter.api.Test;

class CrmStyleTest {

    /** An entity as all areas write them. */
    @Value.Immutable
    @CrmStyle
    interface Sample {

        static Builder builder() {
            return new Builder();
        }

        Id<Sample> id();

        @Value.Default
        default long version() {
            return 0;
        }

        String name();

        Optional<String> note();

        boolean isActive();

        List<Address> addresses();

        List<PhoneNumber> phones();

        Map<String, Integer> counts();

        final class Builder extends ImmutableSample.Builder {}
    }

    @Test
    void anEntityIsBuiltByTheNamesOfItsAttributes() {
        Address address = Address.builder().city("上海市").build();
        Sample sample = sample().addAddress(address)
                .addPhone(PhoneNumber.parse("13812345678", "CN"))
                .putCount("z", 1)
                .putCount("a", 2)
                .build();

        assertThat(sample.version()).isZero();
        assertThat(sample.isActive()).isTrue();
        assertThat(sample.addresses()).containsExactly(address);
        assertThat(sample.counts().keySet()).containsExactly("z", "a");
        assertThat(sample().from(sample).version(1).build().version()).isOne();
    }

    @Test
    void whatIsMissingIsToldWhenTheEntityIsBuilt() {
        assertInvalid(() -> Sample.builder().build())
                .at("id", "builder.missing-attribute")
                .at("name", "builder.missing-attribute")
                .at("isActive", "builder.missing-attribute")
                .andNowhereElse()
                .toldInWords();
    }

    @Test
    void theGeneratedClassStaysBehindTheInterface() {
        assertThat(Modifier.isPublic(ImmutableAddress.class.getModifiers())).isFalse();
        assertThat(Modifier.isPublic(Address.Builder.class.getModifiers())).isTrue();
    }

    private static Sample.Builder sample() {
        Sample.Builder builder = Sample.builder();
        builder.id(Id.of(new UUID(1, 2))).name("n").isActive(true);
        return builder;
    }
}
