package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.guanxi.crm.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void aTenantIsNamedByLettersDigitsAndThreeSigns() {
        assertThat(TenantId.of("Acme_2.cn-north")).hasToString("Acme_2.cn-north");
        assertThat(TenantId.of("x".repeat(64)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "租户", "a'--", "ａ", "a\n"})
    void otherTenantNamesAreRefused(String name) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> TenantId.of(name))
                .withMessageContaining("cannot name a tenant");
    }

    @Test
    void tooLongATenantNameIsRefused() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> TenantId.of("x".repeat(65)));
    }

    @Test
    void anActorIsNamedInTheHostsOwnTerms() {
        assertThat(ActorId.of("李伟 <li.wei@example.com>")).hasToString("李伟 <li.wei@example.com>");
        assertThat(ActorId.of("𠮷".repeat(100)).value()).hasSize(200);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> ActorId.of(""));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> ActorId.of("x".repeat(101)));
    }

    @Test
    void aReferenceNamesARecordOfAnyKind() {
        Id<String> id = Id.of(new UUID(1, 2));
        RecordRef reference = RecordRef.of("customer", id);

        assertThat(reference).isEqualTo(new RecordRef("customer", id.uuid()));
        assertThat(reference.<String>idOf()).isEqualTo(id);
        assertThat(reference).hasToString("customer/00000000-0000-0001-0000-000000000002");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> RecordRef.of("", id));
    }
}
