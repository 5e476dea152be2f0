package dev.gatehouse.cli.console;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.rules.Complaining;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Severity;
import java.io.PrintStream;

/** What a command tells its user on standard error, and whether any of it was the user's mistake. */
public final class Complaints implements Complaining {
    private final PrintStream err;
    private boolean usage;

    /** Complaints that are printed there. */
    public Complaints(PrintStream err) {
        this.err = requireNonNull(err, "err is null");
    }

    /** Says what went wrong. */
    @Override
    public void tell(String message) {
        err.println("gatehouse: " + message);
    }

    /** Says what the user got wrong: the command ends with {@link ExitCode#USAGE}. */
    @Override
    public void tellUsage(String message) {
        usage = true;
        tell(message);
    }

    /** Says what is wrong with a rule. */
    @Override
    public void tell(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            tellUsage(problem.toString());
        } else {
            tell("warning: " + problem);
        }
    }

    /** Whether the user got anything wrong. */
    public boolean usage() {
        return usage;
    }
}
