package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.connect.export.ExportRequest;
import dev.gatehouse.sigma.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse posture}: an export of a directory in, what is not as it should be out. */
@Command(
        name = "posture",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Says whether the state of a tenant is what the guide's baselines want: privileged accounts, role assignments,"
                    + " role settings, Conditional Access, emergency accounts, applications, Azure roles.",
            "",
            "Findings go to standard output, everything else to standard error."
        },
        footer = {
            "",
            "Exit codes:",
            "  0  done",
            "  1  a named input could not be read, or results could not be written",
            "  2  wrong arguments, a PATH that does not exist, a wrong context file",
            "  3  a finding reached --fail-on",
            "",
            "Examples:",
            "  scripts/export-directory -o export/            (needs curl and a token; its --help says which)",
            "  gatehouse posture export/",
            "  gatehouse posture export/ --explain --context gatehouse.yaml",
            "  gatehouse posture export/ --before export-of-last-month/",
            "  gatehouse posture --usage export/ logs/",
            "  gatehouse posture export/ --format html -o posture.html",
            "  gatehouse posture examples/contoso/directory --context examples/contoso/gatehouse.yaml"
        })
public final class PostureCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "An export of a directory: files and folders of Graph and ARM JSON; plain, gzip, zip or tar.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description =
                    "Emergency accounts, the naming of privileged accounts, limits, tiers, accepted findings. Without it:"
                            + " gatehouse.yaml of the working directory, if there is one.")
    private Optional<Path> context = Optional.empty();

    @Option(
            names = "--before",
            paramLabel = "PATH",
            description = "An earlier export: what opened and what closed since, and which role settings changed.")
    private List<String> before = new ArrayList<>();

    @Option(
            names = "--usage",
            description =
                    "The first PATH is the export, the others are logs: what people did while a role was active, and which"
                            + " smaller role and shorter time would have been enough.")
    private boolean usage;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "How findings are written (default: ${DEFAULT-VALUE}): ${COMPLETION-CANDIDATES}.")
    private PostureFormat format = PostureFormat.TABLE;

    @Option(names = "-o", paramLabel = "FILE", description = "Write to a file; - is standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--min-severity",
            paramLabel = "SEVERITY",
            defaultValue = "low",
            description = "Leave lesser findings out: low, medium, high, critical.")
    private Level least = Level.LOW;

    @Option(names = "--explain", description = "With each finding in the table: why it matters, and how to mend it.")
    private boolean explain;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with exit code 3 if an open finding is at least this severe.")
    private Optional<Level> failOn = Optional.empty();

    /** The command, on this console. */
    public PostureCommand(Console console) {
        this.console = console;
    }

    /** The command, whose help ends with the requests that make an export. */
    public static CommandLine line(Console console) {
        CommandLine line = new CommandLine(new PostureCommand(console));
        List<String> footer = new ArrayList<>(List.of(
                "",
                "What an export is made of, a file for each page of each answer, and the permissions to ask for it; what is"
                        + " not there is not judged, and said so. scripts/export-directory asks all of it with curl and a"
                        + " token:"));
        for (ExportRequest request : ExportRequest.values()) {
            footer.add("  GET " + request.path());
            footer.add("      " + request.permission());
        }
        footer.addAll(List.of(line.getCommandSpec().usageMessage().footer()));
        line.getCommandSpec()
                .usageMessage()
                .footer(footer.stream().map(text -> text.replace("%", "%%")).toArray(String[]::new));
        return line;
    }

    @Override
    public Integer call() {
        Optional<String> mistake = mistake();
        if (mistake.isPresent()) {
            console.err().println("gatehouse: " + mistake.get());
            return ExitCode.USAGE;
        }
        PostureRequest request = new PostureRequest(
                usage ? paths.subList(0, 1) : paths,
                usage ? paths.subList(1, paths.size()) : List.of(),
                before,
                context,
                format,
                output.filter(file -> !file.toString().equals("-")),
                least,
                explain,
                failOn);
        return new PostureRun(console).run(request);
    }

    private Optional<String> mistake() {
        if (usage && paths.size() < 2) {
            return Optional.of("--usage needs an export and logs: gatehouse posture --usage export/ logs/");
        }
        if (usage && format == PostureFormat.HTML) {
            return Optional.of("--usage is written as table, json or csv");
        }
        return usage && !before.isEmpty()
                ? Optional.of("--usage and --before answer two questions; ask one at a time")
                : Optional.empty();
    }
}
