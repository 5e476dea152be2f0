package dev.gatehouse.cli.input;

import dev.gatehouse.connect.file.Input;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** One line on the terminal that says how far a scan is; nothing where standard error is no terminal. */
public final class Progress {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String CLEAR = "\r\033[K";
    private static final double MEGA = 1_000_000.0;

    private final PrintStream terminal;
    private final boolean shown;
    private final InstantSource clock;
    private final List<Input> inputs;
    private final AtomicLong read = new AtomicLong();
    private String pass = "";
    private long total;
    private Instant started;
    private Instant next;

    /** A line on this terminal, if it is one. */
    public Progress(PrintStream terminal, boolean shown, InstantSource clock, List<Input> inputs) {
        this.terminal = terminal;
        this.shown = shown;
        this.clock = clock;
        this.inputs = inputs;
        this.started = clock.instant();
        this.next = started.plus(PAUSE);
    }

    /** Another pass over these inputs begins. */
    public synchronized void pass(String name, List<Integer> numbers) {
        pass = name;
        total = numbers.stream().mapToLong(number -> inputs.get(number).size()).sum();
        read.set(0);
        started = clock.instant();
    }

    /** So many bytes of an input were read; of a compressed one their number says little. */
    public void read(int input, long bytes) {
        long sum = inputs.get(input).compressed() ? read.get() : read.addAndGet(bytes);
        if (shown) {
            show(sum);
        }
    }

    /** Wipes the line away. */
    public synchronized void end() {
        if (shown) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }

    private synchronized void show(long sum) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        double seconds = Math.max(0.001, Duration.between(started, now).toMillis() / 1000.0);
        long percent = total == 0 ? 100 : Math.min(100, 100 * sum / total);
        terminal.print(CLEAR
                + String.format(
                        Locale.ROOT,
                        "reading (%s): %d %% of %.0f MB, %.0f MB/s",
                        pass,
                        percent,
                        total / MEGA,
                        sum / MEGA / seconds));
        terminal.flush();
    }
}
