package dev.gatehouse.server.graph.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RegisteredTest {
    @Test
    void aLocalAccountPrefersTheOneMethodThatItHas() {
        ObjectNode with = registered(Set.of(Registered.TOTP), Optional.empty()).details();
        assertThat(with.get("defaultMfaMethod").asText()).isEqualTo("softwareOneTimePasscode");
        assertThat(with.get("userPreferredMethodForSecondaryAuthentication").asText())
                .isEqualTo("oath");
        assertThat(with.get("isSystemPreferredAuthenticationMethodEnabled").asBoolean(true))
                .isFalse();
        assertThat(with.get("systemPreferredAuthenticationMethods")).isEmpty();

        ObjectNode without = registered(Set.of(), Optional.empty()).details();
        assertThat(without.get("defaultMfaMethod").asText()).isEqualTo("none");
        assertThat(without.get("userPreferredMethodForSecondaryAuthentication").asText())
                .isEqualTo("none");
    }

    @Test
    void ofAnExportIsNotKnownWhatSomebodyPrefers() {
        ObjectNode entity =
                registered(Set.of(Registered.TOTP), Optional.of(Instant.EPOCH)).details();

        assertThat(entity.get("defaultMfaMethod").isNull()).isTrue();
        assertThat(entity.get("isSystemPreferredAuthenticationMethodEnabled").isNull())
                .isTrue();
        assertThat(entity.get("userPreferredMethodForSecondaryAuthentication").isNull())
                .isTrue();
    }

    @Test
    void hasThePropertiesOfItsTypeAndNoOthers() {
        Set<String> names = new HashSet<>();
        registered(Set.of(), Optional.empty()).details().fieldNames().forEachRemaining(names::add);

        assertThat(names).isEqualTo(Registered.DETAILS.properties());
    }

    private static Registered registered(Set<String> methods, Optional<Instant> at) {
        return new Registered("id", "eve@contoso.example", "Eve", false, false, true, true, methods, at);
    }
}
