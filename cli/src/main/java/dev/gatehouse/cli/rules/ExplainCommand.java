package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse rules explain}: what a rule makes of an event, test by test. */
@Command(
        name = "explain",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Holds a rule against events and shows its whole condition: every test with ✓ or ✗, the column that its field"
                    + " became, and what was found there; then why the rule fires, or why it does not.",
            "",
            "Explanations go to standard output, everything else to standard error. Every record is judged by itself:"
                    + " copies of one event are not merged. Of a correlation, each of its rules is held against every event,"
                    + " and then the correlation against all events together: what every group of them measured, and"
                    + " when."
        },
        footer = {
            "",
            "Exit codes:",
            "  0  done, whether the rule fires or not",
            "  1  EVENT could not be read, or results could not be written",
            "  2  wrong arguments, an unknown rule, an EVENT that does not exist, a wrong context or rule file",
            "",
            "Examples:",
            "  gatehouse rules explain my-rules/rule.yml event.json",
            "  gatehouse rules explain password-change-privileged audits.json --context gatehouse.yaml",
            "  gatehouse rules explain \"Sign-ins by Unknown Devices\" event.json --rules sigma/rules/cloud/azure",
            "  gatehouse rules explain rule.yml '{\"createdDateTime\": \"2026-05-04T09:00:00Z\", ...}'",
            "  jq -c '.value[7]' signins.json | gatehouse rules explain rule.yml - --format json"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "RULE",
            description = "A rule file, or the id, name, title, or row of the guide of a rule or correlation.")
    private String rule = "";

    @Parameters(
            index = "1",
            paramLabel = "EVENT",
            description = "A file with records in any shape that scan reads, - for standard input, or JSON itself.")
    private String event = "";

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Where RULE may be found as well: a file or folder of rules. May be given several times.")
    private List<Path> rules = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description = "Who is privileged, watchlists. Without it: gatehouse.yaml of the working directory."
                    + " What the records themselves show is known as well.")
    private Optional<Path> context = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "How many events to explain, and how many groups of a correlation to show (default: ${DEFAULT-VALUE})."
                            + " A correlation is judged by all events all the same.")
    private int most = 10;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReportFormat format = ReportFormat.TABLE;

    /** The command, on this console. */
    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (most < 1) {
            console.err().println("gatehouse: --most must be 1 or more.");
            return ExitCode.USAGE;
        }
        if (rule.isBlank() || event.isBlank()) {
            console.err().println("gatehouse: an empty RULE or EVENT; is a variable unset?");
            return ExitCode.USAGE;
        }
        return new ExplainRun(console, most).run(rule, event, rules, context, format);
    }
}
