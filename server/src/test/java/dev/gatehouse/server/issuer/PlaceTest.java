package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.identity.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceTest {
    @Test
    void aTenantIsReachedByItsIdItsNameAndNoNameInParticular() {
        assertThat(Place.names("Contoso"))
                .containsExactlyInAnyOrder(TenantId.of("Contoso").toString(), "contoso", "common", "organizations");
    }

    @Test
    void aPathLeadsToNoOtherServer() {
        assertThat(Place.path("Contoso Ltd", "logout")).isEqualTo("/Contoso%20Ltd/oauth2/v2.0/logout");
        assertThat(Place.path("/evil.example", "logout")).isEqualTo("/%2Fevil.example/oauth2/v2.0/logout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7b0f1c52-2f0d-4a8e-9f2b-6a1f6d3a9c10", "7B0F1C52-2F0D-4A8E-9F2B-6A1F6D3A9C10"})
    void aTenantMayBeCalledByAUuid(String name) {
        assertThat(Place.names(name))
                .containsExactlyInAnyOrder("7b0f1c52-2f0d-4a8e-9f2b-6a1f6d3a9c10", "common", "organizations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "Organizations"})
    void aTenantMayBeCalledByAWordThatLeadsToEveryTenant(String name) {
        assertThat(Place.names(name))
                .containsExactlyInAnyOrder(TenantId.of(name).toString(), "common", "organizations");
    }
}
