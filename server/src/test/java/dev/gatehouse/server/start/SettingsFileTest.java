package dev.gatehouse.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsFileTest {
    private static final String OIDC = """
            oidc.issuer = https://login.contoso.example/
            oidc.client-id = gatehouse
            oidc.role.watchers = SecurityReader
            oidc.role.role\\ admins = PrivilegedRoleAdministrator
            """;

    @TempDir
    Path temp;

    @Test
    void needNotBeThere() {
        SettingsFile file = SettingsFile.readIfThere(temp.resolve("none"));

        assertThat(file.certificate()).isEmpty();
        assertThat(file.oidc()).isEmpty();
    }

    @Test
    void namesACertificateBesideIt() throws IOException {
        Files.writeString(temp.resolve("cert.pem"), "");
        Files.writeString(temp.resolve("key.pem"), "");
        SettingsFile file = read("tls.certificate=cert.pem\ntls.key=key.pem\n");

        assertThat(file.certificate())
                .hasValue(new SettingsFile.Pair(temp.resolve("cert.pem"), temp.resolve("key.pem")));
    }

    @Test
    void namesAProvider() throws IOException {
        Settings.Oidc oidc = read(OIDC).oidc().orElseThrow();

        assertThat(oidc.audience()).isEqualTo("gatehouse");
        assertThat(oidc.rolesClaim()).isEqualTo("roles");
        assertThat(oidc.roles())
                .isEqualTo(Map.of("watchers", Role.SECURITY_READER, "role admins", Role.PRIVILEGED_ROLE_ADMINISTRATOR));
    }

    @ParameterizedTest
    @CsvSource({
        "tls.certificat=x, there is no key tls.certificat",
        "tls.certificate=none.pem, cannot be read",
        "tls.certificate=none.pem, belong together",
        "oidc.client-id=x, oidc.issuer is missing",
        "oidc.issuer=x, oidc.client-id is missing",
        "oidc.role.a=Emperor, names no role",
        "oidc.role.a=Source, names no role",
        "'oidc.issuer=x\noidc.client-id=y', nobody would have any",
        "a=\\u00, cannot be read"
    })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(StartException.class).hasMessageContaining(message);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> read("a=1\nb=2\noidc.client-id=x\n"))
                .hasMessageContainingAll("key a", "key b", "oidc.issuer");
    }

    @Test
    void becomesTheFrameworksOwnSettings() throws IOException {
        Settings settings = new Settings(
                temp,
                "localhost",
                8443,
                temp.resolve("c"),
                temp.resolve("k"),
                read(OIDC).oidc(),
                true);

        assertThat(settings.properties())
                .containsEntry("quarkus.http.ssl-port", "8443")
                .containsEntry("quarkus.http.host", "localhost")
                .containsEntry("quarkus.oidc.auth-server-url", "https://login.contoso.example/")
                .containsEntry("quarkus.oidc.token.audience", "gatehouse")
                .containsEntry("gatehouse.oidc.role-of.watchers", "SecurityReader")
                .containsEntry("gatehouse.log.json", "true");
        Settings none = new Settings(temp, "localhost", 0, temp, temp, Optional.empty(), false);
        assertThat(none.properties().keySet()).noneMatch(key -> key.contains("oidc"));
    }

    private SettingsFile read(String text) throws IOException {
        return SettingsFile.read(Files.writeString(temp.resolve("server.properties"), text));
    }
}
