package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What a command that speaks to a server may touch of the process that it runs in.
 *
 * @param environment the variables
 * @param asks whether somebody is there who can be asked
 * @param zone in which times are shown, and read where they name none
 * @param pause lets time pass
 */
public record Terminal(
        Console console, Map<String, String> environment, boolean asks, ZoneId zone, InstantSource clock, Pause pause) {
    private static final int LONGEST = 1000;

    public Terminal {
        requireNonNull(console, "console is null");
        environment = Map.copyOf(environment);
        requireNonNull(zone, "zone is null");
        requireNonNull(clock, "clock is null");
        requireNonNull(pause, "pause is null");
    }

    /** Lets time pass. */
    @FunctionalInterface
    public interface Pause {
        void last(Duration time);
    }

    /** The real one. */
    public static Terminal ofProcess(Console console) {
        Map<String, String> environment = System.getenv();
        boolean asks = console.progress() && "1".equals(environment.get("GATEHOUSE_STDIN_TTY"));
        return new Terminal(
                console, environment, asks, ZoneId.systemDefault(), InstantSource.system(), Terminal::sleep);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PimException.failed("interrupted");
        }
    }

    /** What a variable says; empty where it is not set, or to nothing. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Tells something that is no result. */
    public void tell(String line) {
        console.err().println(line);
        console.err().flush();
    }

    /** What somebody types; empty where nobody is there, or he types nothing. */
    public Optional<String> ask(String question) {
        if (!asks) {
            return Optional.empty();
        }
        console.err().print(question);
        console.err().flush();
        return Optional.of(line().strip()).filter(typed -> !typed.isEmpty());
    }

    /** One byte after the other: what comes behind the line is for the next question. */
    private String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = console.in().read();
            while (next >= 0 && next != '\n' && line.size() < LONGEST) {
                line.write(next);
                next = console.in().read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
