package dev.gatehouse.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.detection.config.ServerRole;
import dev.gatehouse.detection.config.ServerSettings;
import dev.gatehouse.server.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeclaredSettingsTest {
    private static final String OIDC = """
            server:
              oidc:
                issuer: https://login.contoso.example/
                clientId: gatehouse
                roles:
            """;

    @TempDir
    Path temp;

    @Test
    void needNotBeThere() throws IOException {
        DeclaredSettings nothing =
                new DeclaredSettings(Optional.empty(), Optional.empty(), ServerSettings.Limits.USUAL);

        assertThat(DeclaredSettings.read(Optional.empty())).isEqualTo(nothing);
        assertThat(read("tenant: contoso\n")).isEqualTo(nothing);
    }

    @Test
    void nameACertificateBesideTheFileOrElsewhere() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("tls"));
        Path certificate = Files.writeString(folder.resolve("cert.pem"), "");
        Path key = Files.writeString(temp.resolve("key.pem"), "");

        assertThat(read("server:\n  certificate: tls/cert.pem\n  key: " + key + "\n")
                        .certificate())
                .contains(new DeclaredSettings.Pair(certificate, key));
    }

    @Test
    void nameAProvider() throws IOException {
        assertThat(read(OIDC + "      watchers: SecurityReader\n").oidc())
                .contains(new Settings.Oidc(
                        "https://login.contoso.example/",
                        "gatehouse",
                        "gatehouse",
                        "roles",
                        Map.of("watchers", Role.SECURITY_READER),
                        Optional.empty(),
                        "mfa"));
    }

    @Test
    void sayHowMuchOneMayAskFor() throws IOException {
        assertThat(read("server:\n  limits:\n    activations: 5\n").limits())
                .isEqualTo(new ServerSettings.Limits(ServerSettings.Limits.USUAL.graphCalls(), 5));
    }

    @Test
    void giveAllRolesButThatOfSources() throws IOException {
        String all = Arrays.stream(ServerRole.values())
                .map(role -> "      as " + role.title() + ": " + role.title() + "\n")
                .collect(Collectors.joining());
        Map<String, Role> roles = read(OIDC + all).oidc().orElseThrow().roles();

        assertThat(roles.values()).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Role.SOURCE)));
        assertThat(roles).allSatisfy((value, role) -> assertThat(value).isEqualTo("as " + role.title()));
    }

    @Test
    void mustBeFilesThatCanBeRead() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));

        assertThatThrownBy(() -> read("server:\n  certificate: none.pem\n  key: folder\n"))
                .isInstanceOf(StartException.class)
                .hasMessage(
                        "%1$s:2:16: %2$s cannot be read; expected a file that the server's user can read; make it so, or"
                                + " name another%n%1$s:3:8: %3$s cannot be read; expected a file that the server's user can"
                                + " read; make it so, or name another",
                        file(), temp.resolve("none.pem"), folder);
    }

    @Test
    void areRefusedWithEverythingThatIsWrongInTheFile() {
        assertThatThrownBy(() -> read("tennant: a\nserver:\n  key: k\n"))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll(
                        file() + ":1:1: there is no key \"tennant\"",
                        "did you mean \"tenant\"?\n" + file() + ":3:8: \"server.key\" is of no use without");
        assertThatThrownBy(() -> DeclaredSettings.read(Optional.of(temp.resolve("none"))))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("does not exist");
    }

    private DeclaredSettings read(String text) throws IOException {
        return DeclaredSettings.read(Optional.of(Files.writeString(file(), text)));
    }

    private Path file() {
        return temp.resolve("gatehouse.yaml");
    }
}
