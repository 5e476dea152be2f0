package dev.gatehouse.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.proxy.FakeServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphProxyCommandTest {
    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private FakeServer server;

    @BeforeEach
    void start() {
        server = new FakeServer(temp.resolve("data"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void runsACommandThatFindsTheProxyAndTrustsIt() throws IOException {
        Path seen = temp.resolve("seen");
        Path trusted = temp.resolve("trusted");
        int code = run(
                "--ca",
                temp.resolve("ca.pem").toString(),
                "--",
                "sh",
                "-c",
                "echo \"$HTTPS_PROXY\" > \"$1\"; cat \"$NODE_EXTRA_CA_CERTS\" > \"$2\"; exit 7",
                "sh",
                seen.toString(),
                trusted.toString());

        assertThat(code).as(err.toString(UTF_8)).isEqualTo(7);
        assertThat(Files.readString(seen)).matches("http://127\\.0\\.0\\.1:[0-9]+\n");
        assertThat(trusted).hasSameTextualContentAs(temp.resolve("ca.pem"));
        assertThat(Files.readString(trusted)).doesNotContain("PRIVATE");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void saysOfRequestsWhatItIsAskedToSay() {
        String ask = "command -v curl >/dev/null || exit 0;"
                + " curl -s -o /dev/null \"https://graph.microsoft.com/v1.0/me?code=secret\"";
        assertThat(run("--verbose", "--", "sh", "-c", ask)).isZero();
        assertThat(err.toString(UTF_8)).isIn("", "GET graph.microsoft.com /v1.0/me 200\n");
    }

    @Test
    void saysWhyItDoesNotStart() {
        fails("loopback only", "--listen", "0.0.0.0:0");
        fails("--listen is an address", "--listen", "nowhere");
        fails("tokens", "--pass-through", "login.microsoftonline.com");
        fails("is something else", "--ca", temp.resolve("data").toString());
        fails("cannot be started", "--", temp.resolve("no-such-command").toString());
        server.close();
        fails("no Gatehouse server that issues tokens answers at " + server.url());
    }

    @Test
    void needsAServer() {
        assertThat(Commands.run(
                        console(),
                        () -> {
                            throw new IllegalStateException("nothing is opened");
                        },
                        InstantSource.system(),
                        _ -> 0,
                        "graph-proxy"))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--server");
    }

    private void fails(String why, String... arguments) {
        err.reset();

        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("gatehouse: ").contains(why);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "graph-proxy",
                "--server",
                server.url(),
                "--server-ca",
                server.certificate().toString()));
        if (!List.of(arguments).contains("--listen")) {
            all.addAll(List.of("--listen", "127.0.0.1:0"));
        }
        all.addAll(List.of(arguments));
        return Commands.run(
                console(),
                () -> {
                    throw new IllegalStateException("nothing is opened");
                },
                InstantSource.system(),
                _ -> 0,
                all.toArray(String[]::new));
    }

    private Console console() {
        return new Console(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(new byte[0]),
                _ -> Optional.empty(),
                false);
    }
}
