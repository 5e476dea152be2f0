package dev.gatehouse.cli.pim.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyringTest {
    private static final URI HERE = URI.create("https://here.contoso.example:8443");
    private static final URI THERE = URI.create("https://there.contoso.example");
    private static final SignedIn SIGNED_IN =
            new SignedIn(Optional.of(Path.of("/ca.pem")), "access", Instant.parse("2026-05-04T10:00:00Z"), "refresh");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsASignInForEachServerAndRemembersTheLast() {
        keyring().keep(HERE, SIGNED_IN);
        keyring().keep(THERE, SIGNED_IN);
        keyring().renew(HERE, new SignedIn(Optional.empty(), "other", Instant.EPOCH, "next"));

        assertThat(keyring().current()).contains(THERE);
        assertThat(keyring().of(THERE)).contains(SIGNED_IN);
        assertThat(keyring().of(HERE).orElseThrow().refreshToken()).isEqualTo("next");
        assertThat(keyring().forget(THERE)).isTrue();
        assertThat(keyring().forget(THERE)).isFalse();
        assertThat(keyring().current()).isEmpty();
        assertThat(keyring().of(HERE)).isPresent();
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        keyring().keep(HERE, SIGNED_IN);

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("gatehouse/sign-in.json"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("gatehouse"))))
                .isEqualTo("rwx------");
        try (var left = Files.list(folder.resolve("gatehouse"))) {
            assertThat(left).hasSize(1);
        }
        assertThat(SIGNED_IN).hasToString("a sign-in until 2026-05-04T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"servers\":{\"https://here.contoso.example:8443\":{\"expires\":\"x\"}}}"})
    void whatIsBrokenIsSaidWithTheRemedy(String text) throws IOException {
        Files.createDirectories(folder.resolve("gatehouse"));
        Files.writeString(folder.resolve("gatehouse/sign-in.json"), text);

        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() -> keyring().of(HERE))
                .withMessageContaining("gatehouse pim login");
    }

    @Test
    void isBelowTheHomeWhereNothingElseIsNamed() {
        Keyring.of(terminal(Map.of("HOME", folder.toString()))).keep(HERE, SIGNED_IN);

        assertThat(folder.resolve(".config/gatehouse/sign-in.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://x",
                "https://",
                "https://x/path",
                "https://a@x",
                "https://x?y",
                "x",
                "https://x y",
                "file:///x"
            })
    void onlyAnHttpsHostIsAServer(String text) {
        assertThatExceptionOfType(PimException.class).isThrownBy(() -> Http.address(text));
    }

    @Test
    void aServerIsTheSameHoweverItIsWritten() {
        assertThat(Http.address("HTTPS://Here.Contoso.example:8443/")).isEqualTo(HERE);
    }

    private Keyring keyring() {
        return Keyring.of(terminal(Map.of("XDG_CONFIG_HOME", folder.toString())));
    }

    private static Terminal terminal(Map<String, String> environment) {
        Console console = new Console(
                ResultStream.to(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream()),
                InputStream.nullInputStream(),
                false,
                false,
                false,
                Path.of(""));
        return new Terminal(console, environment, false, ZoneOffset.UTC, () -> Instant.EPOCH, time -> {});
    }
}
