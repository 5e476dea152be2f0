package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.connect.Product;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.rules.ChosenThresholds;
import dev.gatehouse.detection.sentinel.SentinelExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse rules export}: writes rules for another product. */
@Command(
        name = "export",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Writes rules as scheduled analytics rules of Microsoft Sentinel: one YAML file each, as in Azure-Sentinel's"
                    + " repository, with a query in KQL over the tables of Azure Monitor and the row of Microsoft's guides that"
                    + " it serves.",
            "",
            "Rules about single events and thresholds (event_count, value_count) are written. A rule that cannot be carried"
                    + " over is left out, and README.md says why: baselines, what did not happen, orders of events.",
            "",
            "Who is privileged, Gatehouse knows and Sentinel does not: queries ask watchlists, which are written as CSV files"
                    + " below watchlists/, filled with what gatehouse.yaml says. Upload them first, each with its file's name"
                    + " as alias and Value as search key. A CSV file that is there already is left alone; all others are replaced."
        },
        footer = {
            "",
            "Exit codes:",
            "  0  done",
            "  1  a file could not be written",
            "  2  wrong arguments, a DIR that does not exist, a wrong context or rule file",
            "",
            "Examples:",
            "  gatehouse rules export --sentinel -o sentinel/",
            "  gatehouse rules export --sentinel --context gatehouse.yaml -o sentinel/",
            "  gatehouse rules export --sentinel my-rules/ -o sentinel/      your own rules in place of Gatehouse's"
        })
public final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description = "Files or folders of rules, in place of Gatehouse's own.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--sentinel", required = true, description = "For Microsoft Sentinel, the one product there is.")
    @SuppressWarnings("UnusedVariable") // That it is given is all: there is no other product yet.
    private boolean sentinel;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "Where the files go; it is made where it is missing.")
    private Path output = Path.of("");

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Further rules, beside the others. May be given several times.")
    private List<Path> rules = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description = "Thresholds, accounts and watchlists. Without it: gatehouse.yaml of the working directory.")
    private Optional<Path> context = Optional.empty();

    /** The command, on this console. */
    public ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Complaints complaints = new Complaints(console.err());
        List<Path> all = new ArrayList<>(folders);
        all.addAll(rules);
        RuleSources sources = new RuleSources(console.home(), all, folders.isEmpty(), context);
        Configuration configuration = sources.configuration(complaints);
        ChosenThresholds chosen = ChosenThresholds.apply(sources.content(complaints), configuration.thresholds());
        chosen.problems().forEach(complaints::tell);
        SentinelExport export = SentinelExport.of(chosen.content(), sources.fieldTables(configuration, complaints));
        export.problems().forEach(complaints::tell);
        try {
            ExportedFiles files = ExportedFiles.write(export, configuration, Product.VERSION, output);
            files.kept().forEach(kept -> complaints.tell(kept + " is there already, and was left alone"));
            console.out().println(files.summary());
        } catch (IOException e) {
            complaints.tell(output + ": cannot be written: " + e.getMessage() + "; name another folder");
            return ExitCode.INPUT;
        }
        return complaints.usage() ? ExitCode.USAGE : ExitCode.DONE;
    }
}
