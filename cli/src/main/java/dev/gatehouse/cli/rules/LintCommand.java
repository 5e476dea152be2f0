package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.connect.rules.RuleFiles;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.connect.rules.UniqueRules;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.lint.Finding;
import dev.gatehouse.detection.lint.Gravity;
import dev.gatehouse.detection.lint.LintReport;
import dev.gatehouse.detection.lint.Linter;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse rules lint}: what rules mean here, and which can never fire or fire too often. */
@Command(
        name = "lint",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Says of each rule, without any log: which of its fields are known, which stand for others, which are unknown;"
                    + " which values never occur; whether it can fire at all; whether it fires for everyday events; and what is"
                    + " wrong with its file. Try it on rules that you did not write.",
            "",
            "Rules without a finding are only counted, unless you ask for all."
        },
        footer = {
            "",
            "Findings:",
            "  error    the rule is not used: its file has a mistake, or a placeholder has no watchlist",
            "  warning  never-fires, unlikely-to-fire, over-broad, no-table, field-unknown, value-impossible",
            "  note     value-unlisted: not in what Microsoft publishes, which may lag behind",
            "",
            "Exit codes:",
            "  0  no error",
            "  1  results could not be written",
            "  2  a rule file has a mistake; wrong arguments, a DIR that does not exist, a wrong context file",
            "",
            "Examples:",
            "  gatehouse rules lint",
            "  gatehouse rules lint sigma/rules/cloud/azure",
            "  gatehouse rules lint my-rules --context gatehouse.yaml --all",
            "  gatehouse rules lint my-rules --format json | jq '.rules[] | select(.fires != \"can\") | .title'"
        })
public final class LintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description = "Sigma rules: files, or folders with all below them. Without one: Gatehouse's own rules.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description =
                    "Watchlists and field tables. Without it: gatehouse.yaml of the working directory, if there is one.")
    private Optional<Path> context = Optional.empty();

    @Option(names = "--all", description = "In the text: rules without a finding as well, and all their fields.")
    private boolean all;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). JSON lists every rule.")
    private LintFormat format = LintFormat.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the report to a file; - is standard output.")
    private Optional<Path> output = Optional.empty();

    /** The command, on this console. */
    public LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Complaints complaints = new Complaints(console.err());
        Results results = new Results(console, complaints);
        RuleSources sources = new RuleSources(console.home(), paths, paths.isEmpty(), context);
        Optional<Path> file = output.filter(path -> !path.toString().equals("-"));
        if (!results.writable(file, "-o") || results.overwrites(file, "-o", sources.files())) {
            return ExitCode.USAGE;
        }
        LintReport report = lint(sources, complaints);
        results.write(file, (out, colour) -> {
            switch (format) {
                case TEXT -> new LintText(out, colour, all).print(report);
                case JSON -> out.println(LintJson.write(report));
            }
        });
        if (complaints.usage() || report.count(Gravity.ERROR) > 0) {
            return ExitCode.USAGE;
        }
        return results.lost() ? ExitCode.INPUT : ExitCode.DONE;
    }

    private LintReport lint(RuleSources sources, Complaints complaints) {
        Configuration configuration = sources.configuration(complaints);
        FieldTables tables = sources.fieldTables(configuration, complaints);
        RuleContent content = RuleContent.NONE;
        List<Finding> findings = new ArrayList<>();
        for (Path path : sources.catalogue() ? List.of(RuleSources.catalogue(console.home())) : sources.rules()) {
            RuleSource source = sources.catalogue() ? RuleSource.CATALOGUE : RuleSource.COMMUNITY;
            RuleFiles files = RuleFiles.read(path, source);
            content = content.and(files.content());
            files.problems().forEach(problem -> findings.add(Finding.of(problem)));
        }
        RuleFiles unique = UniqueRules.of(content);
        unique.problems().forEach(problem -> findings.add(Finding.of(problem)));
        LintReport report = Linter.lint(unique.content(), tables, configuration.watchlists());
        findings.addAll(report.files());
        return new LintReport(report.rules(), findings);
    }
}
