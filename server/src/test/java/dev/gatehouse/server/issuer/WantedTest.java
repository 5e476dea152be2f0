package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WantedTest {
    @Test
    void namesContextsAndCapabilities() {
        Wanted wanted = Wanted.of(Optional.of("""
                {"access_token":{"acrs":{"essential":true,"value":"c1"},"xms_cc":{"values":["cp1"]},"nbf":{"value":"1"}},
                "id_token":{"auth_time":{"essential":true}}}"""));

        assertThat(wanted).isEqualTo(new Wanted(java.util.Set.of("c1"), java.util.Set.of("cp1")));
        assertThat(Wanted.of(Optional.of("{}"))).isEqualTo(Wanted.nothing());
        assertThat(Wanted.of(Optional.empty())).isEqualTo(Wanted.nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"access_token\":{\"acrs\":{\"value\":\"urn:x\"}}}",
                "{\"access_token\":{\"acrs\":{\"value\":1}}}",
                "{\"access_token\":{\"acrs\":{\"values\":[\"c1\",null]}}}"
            })
    void isRefusedWhereItIsNotAsItMustBe(String text) {
        assertThatThrownBy(() -> Wanted.of(Optional.of(text))).isInstanceOf(OAuthException.class);
    }
}
