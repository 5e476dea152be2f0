package dev.gatehouse.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ServerSettings;
import dev.gatehouse.server.identity.Role;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    private static final Path DATA = Path.of("data");

    @Test
    void becomeTheFrameworksOwn() {
        Settings.Oidc oidc = new Settings.Oidc(
                "https://login.contoso.example/",
                "gatehouse",
                "api://gatehouse",
                "groups",
                Map.of("watchers", Role.SECURITY_READER),
                Optional.of("oid"),
                "otp");
        Settings settings = new Settings(
                DATA,
                "localhost",
                8443,
                Path.of("c"),
                Path.of("k"),
                Optional.of(oidc),
                new ServerSettings.Limits(1200, 5),
                true);

        assertThat(settings.properties())
                .containsEntry("quarkus.http.ssl-port", "8443")
                .containsEntry("quarkus.http.host", "localhost")
                .containsEntry("quarkus.tls.gatehouse.key-store.pem.0.cert", "c")
                .containsEntry("quarkus.tls.gatehouse.key-store.pem.0.key", "k")
                .containsEntry("quarkus.oidc.auth-server-url", "https://login.contoso.example/")
                .containsEntry("quarkus.oidc.client-id", "gatehouse")
                .containsEntry("quarkus.oidc.token.audience", "api://gatehouse")
                .containsEntry("quarkus.oidc.roles.role-claim-path", "groups")
                .containsEntry("gatehouse.oidc.role-of.watchers", "SecurityReader")
                .containsEntry("gatehouse.oidc.object-id-claim", "oid")
                .containsEntry("gatehouse.oidc.second-factor", "otp")
                .containsEntry("gatehouse.limits.graph-calls", "1200")
                .containsEntry("gatehouse.limits.activations", "5")
                .containsEntry("gatehouse.log.json", "true");
    }

    @Test
    void trustNoProviderUnlessToldTo() {
        Settings settings =
                new Settings(DATA, "localhost", 0, DATA, DATA, Optional.empty(), ServerSettings.Limits.USUAL, false);

        assertThat(settings.properties().keySet()).noneMatch(key -> key.contains("oidc"));
    }
}
