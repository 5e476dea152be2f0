package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.connect.rules.RuleSources;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse rules test}: runs the tests that lie beside rules. */
@Command(
        name = "test",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Runs the tests that lie beside rules: x.test.yml beside x.yml holds records, and says of each whether the"
                    + " rule must fire. A test that fails is shown with the tests of the rule that did not hold, or that"
                    + " should not have.",
            "",
            "Of Gatehouse's own rules, the rows of Microsoft's guides are listed, with how many of the tests must fire and how"
                    + " many must not.",
            "",
            "Results go to standard output, mistakes in files to standard error."
        },
        footer = {
            "",
            "Exit codes:",
            "  0  every test passed",
            "  1  results could not be written",
            "  2  a test failed, or a row of the guides has none, or a rule or test file is wrong, or a DIR does not exist",
            "",
            "Examples:",
            "  gatehouse rules test",
            "  gatehouse rules test my-rules/",
            "  gatehouse rules test my-rules/rule.yml --format json"
        })
public final class TestCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description = "Files or folders of rules (default: Gatehouse's own).")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). JSON lists every test.")
    private ReportFormat format = ReportFormat.TABLE;

    /** The command, on this console. */
    public TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Complaints complaints = new Complaints(console.err());
        List<Path> wanted = paths.isEmpty() ? List.of(RuleSources.catalogue(console.home())) : paths;
        TestProgress progress = new TestProgress(console.err(), console.progress(), InstantSource.system());
        TestReport all = new TestRun(complaints, progress).run(wanted);
        boolean guides = paths.isEmpty() && all.rows().stream().anyMatch(row -> row.firing() > 0);
        TestReport report = guides ? all : all.withoutRows();
        Results results = new Results(console, complaints);
        results.write(Optional.empty(), (out, colour) -> {
            switch (format) {
                case TABLE -> new TestText(out, colour).print(report);
                case JSON -> out.println(TestJson.write(report));
            }
        });
        if (complaints.usage() || report.bad()) {
            return ExitCode.USAGE;
        }
        return results.lost() ? ExitCode.INPUT : ExitCode.DONE;
    }
}
