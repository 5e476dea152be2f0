package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse rules list}: the rules that a scan would judge by. */
@Command(
        name = "list",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Lists rules, correlations of rules and filters on rules: Gatehouse's own or, with DIR, those of files and"
                    + " folders.",
            "",
            "Rules go to standard output, mistakes in them to standard error; a rule with a mistake is not listed."
        },
        footer = {
            "",
            "Exit codes:",
            "  0  done",
            "  1  results could not be written",
            "  2  wrong arguments, a DIR that does not exist, a wrong context or rule file",
            "",
            "Examples:",
            "  gatehouse rules list",
            "  gatehouse rules list --level high,critical --text password",
            "  gatehouse rules list sigma/rules/cloud/azure --format ndjson",
            "  gatehouse rules list --rules my-rules/        what scan --rules my-rules/ judges by"
        })
public final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description = "Files or folders of rules, in place of Gatehouse's own.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Further rules, beside the others. May be given several times.")
    private List<Path> rules = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            split = ",",
            description = "Rules of these levels only: informational, low, medium, high, critical.")
    private List<Level> levels = new ArrayList<>();

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description =
                    "Rules only that have this text, in any case, in their id, name, title, rows, tags, log source,"
                            + " tables, file or what they refer to. May be given several times: all must be there.")
    private List<String> texts = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description = "Watchlists that rules ask for. Without it: gatehouse.yaml of the working directory.")
    private Optional<Path> context = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ListFormat format = ListFormat.TABLE;

    /** The command, on this console. */
    public ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Complaints complaints = new Complaints(console.err());
        List<Path> all = new ArrayList<>(folders);
        all.addAll(rules);
        RuleSources sources = new RuleSources(console.home(), all, folders.isEmpty(), context);
        Rulebook rulebook = sources.rulebook(sources.configuration(complaints), Set.of(), complaints);
        List<Listed> listed = Listed.of(rulebook).stream()
                .filter(rule -> levels.isEmpty()
                        || rule.level().filter(levels::contains).isPresent())
                .filter(rule -> texts.stream().allMatch(rule::has))
                .toList();
        Results results = new Results(console, complaints);
        results.write(Optional.empty(), (out, colour) -> {
            switch (format) {
                case TABLE -> new ListText(out, colour).print(listed);
                case JSON -> out.println(ListJson.write(listed));
                case NDJSON -> listed.forEach(rule -> out.println(ListJson.write(rule)));
            }
        });
        if (complaints.usage()) {
            return ExitCode.USAGE;
        }
        return results.lost() ? ExitCode.INPUT : ExitCode.DONE;
    }
}
