package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse rules backtest}: how many alerts rules would have raised, and which limits would do. */
@Command(
        name = "backtest",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Says how many alerts a day rules would have raised on logs that you have, and proposes a limit for each"
                    + " correlation with one: the least that raises no more alerts a week than you want.",
            "",
            "Results go to standard output, everything else to standard error."
        },
        footer = {
            "",
            "Exit codes:",
            "  0  done",
            "  1  a named input could not be read, or results could not be written",
            "  2  wrong arguments, a PATH that does not exist, a wrong context or rule file",
            "",
            "Examples:",
            "  gatehouse rules backtest detections examples/contoso --context examples/contoso/gatehouse.yaml",
            "  gatehouse rules backtest my-rules/ export/ --per-week 3"
        })
public final class BacktestCommand implements Callable<Integer> {
    /** More than anybody reads; it bounds the memory of a proposal. */
    private static final double MOST_PER_WEEK = 10_000;

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "A file or folder of rules.")
    private Path rules = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Logs: files and folders, or - for stdin.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description = "Privileged accounts, watchlists, thresholds. Without it: gatehouse.yaml of the working"
                    + " directory, if there is one.")
    private Optional<Path> context = Optional.empty();

    @Option(
            names = "--per-week",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many alerts a week a limit may let through, at most 10000 (default: ${DEFAULT-VALUE}).")
    private double perWeek = 1;

    /** The command, on this console. */
    public BacktestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!(perWeek >= 0 && perWeek <= MOST_PER_WEEK)) {
            console.err().println("gatehouse: --per-week must be from 0 to 10000.");
            return ExitCode.USAGE;
        }
        return new Backtest(console, InstantSource.system()).run(rules, paths, context, perWeek);
    }
}
