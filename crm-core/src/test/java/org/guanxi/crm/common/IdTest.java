package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guanxi.crm.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    private static final String TEXT = "018f2b5e-7c1d-7000-8000-00000000000a";

    @Test
    void anIdIsReadFromItsTextInEitherCase() {
        Id<String> id = Id.parse(TEXT);

        assertThat(id).hasToString(TEXT).isEqualTo(Id.parse(TEXT.toUpperCase(Locale.ROOT)));
        assertThat(id.uuid()).isEqualTo(UUID.fromString(TEXT));
        assertThat(id).hasSameHashCodeAs(Id.of(UUID.fromString(TEXT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "018f2b5e7c1d70008000000000000001",
                "018f2b5e-7c1d-7000-8000-00000000000g",
                " 018f2b5e-7c1d-7000-8000-000000000001",
                "０18f2b5e-7c1d-7000-8000-000000000001"
            })
    void whatIsNotTheTextOfAUuidIsRefused(String text) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Id.parse(text))
                .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo("id.invalid"));
    }

    @Test
    void idsAreOrderedAsUnsignedNumbers() {
        List<UUID> ordered = List.of(
                new UUID(0, 0),
                new UUID(0, 1),
                new UUID(0, -1),
                new UUID(1, 0),
                new UUID(Long.MAX_VALUE, 0),
                new UUID(Long.MIN_VALUE, 0),
                new UUID(-1, Long.MIN_VALUE),
                new UUID(-1, -1));

        assertThat(ordered).isSortedAccordingTo(Id::compareUnsigned);
        assertThat(ordered.stream().map(uuid -> Id.<String>of(uuid)).toList()).isSorted();
        assertThat(ordered.stream().map(UUID::toString).toList()).isSorted();
    }
}
