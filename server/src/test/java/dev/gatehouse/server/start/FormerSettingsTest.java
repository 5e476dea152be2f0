package dev.gatehouse.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.server.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormerSettingsTest {
    private static final Path INTO = Path.of("/etc/gatehouse.yaml");

    @TempDir
    Path temp;

    @Test
    void needNotBeThere() {
        assertThatCode(() -> FormerSettings.refuse(temp, INTO)).doesNotThrowAnyException();
        assertThatCode(() -> FormerSettings.refuse(temp.resolve("none"), INTO)).doesNotThrowAnyException();
    }

    @Test
    void areNamedWithTheirNewPlaces() throws IOException {
        assertThat(refused("""
                tls.certificate=cert.pem
                tls.key=/etc/key.pem
                oidc.issuer=https://login.contoso.example/
                oidc.client-id=gatehouse
                oidc.audience=api://gatehouse
                oidc.roles-claim=groups
                oidc.role.watchers=SecurityReader
                nonsense=1
                """)).isEqualTo("""
                %1$s/server.properties is no longer read. Write what it says into /etc/gatehouse.yaml, and remove it:
                server:
                  certificate: "%1$s/cert.pem" # tls.certificate
                  key: "/etc/key.pem" # tls.key
                  oidc:
                    issuer: "https://login.contoso.example/" # oidc.issuer
                    clientId: "gatehouse" # oidc.client-id
                    audience: "api://gatehouse" # oidc.audience
                    rolesClaim: "groups" # oidc.roles-claim
                    roles:
                      "watchers": "SecurityReader" # oidc.role.watchers
                # there is nothing for nonsense""".formatted(temp));
    }

    /** What is told can be taken over as it is. */
    @Test
    void areTheSameInTheirNewPlaces() throws IOException {
        Files.writeString(temp.resolve("c \"1\".pem"), "");
        Files.writeString(temp.resolve("k.pem"), "");
        String told = refused("""
                tls.certificate = c "1".pem
                tls.key = k.pem
                oidc.issuer = https://login.contoso.example/
                oidc.client-id = a: b # c
                oidc.role.role\\ admins = PrivilegedRoleAdministrator
                oidc.role.\\u00e9"\\\\\\n\\#\\:-\\ x = Auditor
                """);
        Path other = Files.createDirectory(temp.resolve("other")).resolve("gatehouse.yaml");
        Files.writeString(other, told.substring(told.indexOf('\n') + 1));
        DeclaredSettings now = DeclaredSettings.read(Optional.of(other));

        assertThat(now.certificate())
                .contains(new DeclaredSettings.Pair(temp.resolve("c \"1\".pem"), temp.resolve("k.pem")));
        assertThat(now.oidc())
                .contains(new Settings.Oidc(
                        "https://login.contoso.example/",
                        "a: b # c",
                        "a: b # c",
                        "roles",
                        Map.of("role admins", Role.PRIVILEGED_ROLE_ADMINISTRATOR, "é\"\\\n#:- x", Role.AUDITOR),
                        Optional.empty(),
                        "mfa"));
    }

    @Test
    void areTheCertificateAloneWhereThatIsAll() throws IOException {
        assertThat(refused("tls.certificate=c\ntls.key=k\n")).doesNotContain("oidc");
        assertThat(refused("oidc.issuer=i\n"))
                .contains("server:\n  oidc:\n    issuer: \"i\"")
                .doesNotContain("roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# tls.key=k\n", "tls.key=\n"})
    void areToBeRemovedWhereTheySayNothing(String text) throws IOException {
        assertThat(refused(text)).endsWith("/server.properties is no longer read. It says nothing; remove it");
    }

    @Test
    void areToBeWrittenAnewWhereTheyCannotBeRead() throws IOException {
        assertThat(refused("a=\\u00")).contains("belongs in the section server of /etc/gatehouse.yaml");
        Files.delete(temp.resolve("server.properties"));
        Files.createDirectory(temp.resolve("server.properties"));
        assertThatThrownBy(() -> FormerSettings.refuse(temp, INTO)).isInstanceOf(StartException.class);
    }

    private String refused(String text) throws IOException {
        Files.writeString(temp.resolve("server.properties"), text);
        return String.valueOf(catchThrowableOfType(StartException.class, () -> FormerSettings.refuse(temp, INTO))
                .getMessage());
    }
}
