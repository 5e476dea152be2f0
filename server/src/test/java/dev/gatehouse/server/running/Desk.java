package dev.gatehouse.server.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Main;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at the command line of a machine of his own, with a browser beside it. */
final class Desk {
    private static final Pattern CODE = Pattern.compile("and enter (\\S+)");
    private static final long MOMENT = 20_000_000L;

    private final World world;
    private final Tool tool;
    private final Person person;
    private final Path configuration;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<Runnable> meanwhile = Optional.empty();

    /** What a command ended with and wrote. */
    record Ran(int code, String out, String err) {
        Ran {
            // Whatever a command says, it never shows a token.
            assertThat(out + err).doesNotContain("ghr_", "eyJ");
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(out, e);
            }
        }

        Ran succeeds() {
            assertThat(code).as(out + err).isZero();
            return this;
        }
    }

    Desk(World world, Tool tool, Person person, Path configuration) {
        this.world = world;
        this.tool = tool;
        this.person = person;
        this.configuration = configuration;
        environment.put("XDG_CONFIG_HOME", configuration.toString());
        environment.put("GATEHOUSE_SERVER", "https://localhost:" + world.port());
        environment.put("GATEHOUSE_CA", world.certificate().toString());
    }

    Path kept() {
        return configuration.resolve("gatehouse/sign-in.json");
    }

    Desk with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What happens as soon as a command waits. */
    Desk meanwhile(Runnable other) {
        meanwhile = Optional.of(other);
        return this;
    }

    /** He signs in: enters the code of the command in his browser. */
    Desk login() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        meanwhile(() -> enter(err.toString(UTF_8)));
        run("", false, err, "pim", "login").succeeds();
        return this;
    }

    private void enter(String told) {
        Matcher code = CODE.matcher(told);
        assertThat(code.find()).as(told).isTrue();
        Tab tab = new Tab();
        Answer page = tool.press(
                tab, "/devicelogin", tool.open(tab, "/devicelogin"), "next", Map.of("user_code", code.group(1)));
        assertThat(page.body()).contains("Gatehouse");
        Answer done = tool.press(tab, "/devicelogin", page, "sign-in", tool.credentials(person));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    /** A code of his authenticator app that nobody used. */
    String code() {
        world.clock().forward(Duration.ofSeconds(31));
        return person.totp().codeAt(world.clock().instant());
    }

    /** Nobody is there to be asked. */
    Ran run(String... arguments) {
        return run("", false, new ByteArrayOutputStream(), arguments);
    }

    /** At a terminal, where he types this when he is asked. */
    Ran typing(String typed, String... arguments) {
        return run(typed, true, new ByteArrayOutputStream(), arguments);
    }

    private Ran run(String typed, boolean asks, ByteArrayOutputStream err, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                ResultStream.to(out),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                false,
                false,
                false,
                Path.of(""));
        Terminal terminal = new Terminal(console, environment, asks, ZoneOffset.UTC, world.clock(), this::pause);
        int code = Main.run(terminal, arguments);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private void pause(Duration time) {
        Optional<Runnable> now = meanwhile;
        meanwhile = Optional.empty();
        now.ifPresentOrElse(
                other -> {
                    other.run();
                    world.clock().forward(time);
                },
                // The server's own threads do the rest, by the machine's time.
                () -> LockSupport.parkNanos(MOMENT));
    }
}
