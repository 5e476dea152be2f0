package dev.gatehouse.server.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Says on a terminal how far long work is. */
final class Progress implements IntConsumer {
    private static final int EACH = 5_000;

    private final PrintStream err;
    private final boolean seen;
    private final int all;
    private int next = EACH;

    /**
     * Of so much work.
     *
     * @param seen whether somebody looks
     */
    Progress(PrintStream err, boolean seen, int all) {
        this.err = err;
        this.seen = seen;
        this.all = all;
    }

    /** Whether this process has a terminal. */
    static boolean isSeen() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    @Override
    public void accept(int done) {
        if (seen && done >= next) {
            next = done - done % EACH + EACH;
            err.println(String.format(Locale.ROOT, "gatehouse: %,d of %,d", done, all));
        }
    }
}
