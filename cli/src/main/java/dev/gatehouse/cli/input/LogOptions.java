package dev.gatehouse.cli.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of every command that reads logs by rules. */
public final class LogOptions {
    private static final int MOST_THREADS = 64;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders of logs; - is standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Further Sigma rules: a file, or a folder with all below it. May be given several times.")
    private List<Path> rules = new ArrayList<>();

    @Option(names = "--no-catalogue", description = "Leave Gatehouse's own rules out; needs --rules.")
    private boolean noCatalogue;

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description =
                    "Emergency accounts, privileged accounts, watchlists. Without it: gatehouse.yaml of the working"
                            + " directory, if there is one. One that lies among the logs is never read.")
    private Optional<Path> context = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads read, 64 at most (default: one per core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** What is wrong with the arguments, and what to do about it. */
    public Optional<String> mistake() {
        if (paths.contains("")) {
            return Optional.of("an empty PATH; is a variable unset?");
        }
        if (noCatalogue && rules.isEmpty()) {
            return Optional.of("--no-catalogue leaves no rule at all; name some with --rules DIR.");
        }
        return threads < 1 ? Optional.of("--threads must be 1 or more.") : Optional.empty();
    }

    /** The files and folders of logs, as they were named. */
    public List<String> paths() {
        return paths;
    }

    /** Files and folders of further rules. */
    public List<Path> rules() {
        return rules;
    }

    /** Whether Gatehouse's own rules count. */
    public boolean catalogue() {
        return !noCatalogue;
    }

    /** The context file that was named. */
    public Optional<Path> context() {
        return context;
    }

    /** How many threads read. */
    public int threads() {
        return Math.min(threads, MOST_THREADS);
    }
}
