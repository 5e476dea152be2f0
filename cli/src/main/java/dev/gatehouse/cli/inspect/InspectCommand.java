package dev.gatehouse.cli.inspect;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.input.LogOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatehouse logs inspect}: what is in exported logs, and what a scan of them could see. */
@Command(
        name = "inspect",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Says what is in a folder of exported logs before you scan it: which files are read and which are not,"
                    + " which tables, columns and times they hold, which accounts are known, and which detections can"
                    + " speak. Its last line names the export that is most worth asking for.",
            "",
            "The report goes to standard output, everything else to standard error."
        },
        footer = {
            "",
            "Nothing is judged: there are no alerts. Copies of one event count as often as they are there.",
            "",
            "Exit codes:",
            "  0  done",
            "  1  a named input could not be read (everything else was), or results could not be written",
            "  2  wrong arguments, a PATH that does not exist, a wrong context or rule file",
            "",
            "Examples:",
            "  gatehouse logs inspect export/",
            "  gatehouse logs inspect export/ --context gatehouse.yaml -o inspection.txt",
            "  gatehouse logs inspect export/ --rules sigma/rules/cloud/azure",
            "  gatehouse logs inspect export/ --format json | jq '.detections[] | select(.speaks != \"yes\")'",
            "  zcat signins.gz | gatehouse logs inspect -"
        })
public final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). JSON lists every file.")
    private Format format = Format.TABLE;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the report to a file; - is standard output.")
    private Optional<Path> output = Optional.empty();

    /** The command, on this console. */
    public InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<String> mistake = logs.mistake();
        if (mistake.isPresent()) {
            console.err().println("gatehouse: " + mistake.get());
            return ExitCode.USAGE;
        }
        Optional<Path> file = output.filter(path -> !path.toString().equals("-"));
        return new Inspection(console, InstantSource.system()).run(logs, format, file);
    }
}
