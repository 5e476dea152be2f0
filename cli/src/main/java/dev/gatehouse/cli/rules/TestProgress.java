package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One line on the terminal that says how many rule files were tested; nothing where standard error is no terminal. */
final class TestProgress {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String CLEAR = "\r\033[K";

    private final PrintStream terminal;
    private final boolean shown;
    private final InstantSource clock;
    private Instant next;

    TestProgress(PrintStream terminal, boolean shown, InstantSource clock) {
        this.terminal = requireNonNull(terminal, "terminal is null");
        this.shown = shown;
        this.clock = requireNonNull(clock, "clock is null");
        this.next = clock.instant().plus(PAUSE);
    }

    /** So many of so many files were tested. */
    void tested(int files, int all) {
        if (shown && !clock.instant().isBefore(next)) {
            next = clock.instant().plus(PAUSE);
            terminal.print(CLEAR + "testing: " + files + " of " + all + " rule files");
            terminal.flush();
        }
    }

    /** Wipes the line away. */
    void end() {
        if (shown) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
