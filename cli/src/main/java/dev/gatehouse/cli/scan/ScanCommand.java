package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.sigma.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code gatehouse scan}: exported logs in, explained alerts out. */
@Command(
        name = "scan",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Reads exported logs and says which privileged accounts were abused, and why.",
            "",
            "Alerts go to standard output, the summary and everything else to standard error."
        },
        footer = {
            "",
            "What it reads: sign-ins, audits, risk, Azure activity, Microsoft 365, Key Vault and Windows Security logs, in"
                    + " any shape: Graph JSON, Event Hub and storage account, the portal's CSV, Log Analytics, query"
                    + " results, XML, what collectors write; plain, gzip, zip, tar, UTF-16. The content decides, not the"
                    + " name. 'gatehouse logs inspect' says what is in them.",
            "",
            "Exit codes:",
            "  0  done",
            "  1  a named input could not be read (everything else was), or results could not be written",
            "  2  wrong arguments, a PATH that does not exist, a wrong context or rule file",
            "  3  an alert reached --fail-on",
            "",
            "Examples:",
            "  gatehouse scan export/",
            "  gatehouse scan export/ --context gatehouse.yaml --explain",
            "  gatehouse scan export/ --manifest read.json",
            "  gatehouse scan export/ --format ndjson --min-severity high > alerts.ndjson",
            "  gatehouse scan export/ --rules sigma/rules/cloud/azure",
            "  zcat signins.gz | gatehouse scan - --fail-on high"
        })
public final class ScanCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 64;

    private final Console console;

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
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the alerts to a file; - is standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--min-severity",
            paramLabel = "SEVERITY",
            defaultValue = "informational",
            description = "Leave lesser alerts out: ${COMPLETION-CANDIDATES}.")
    private Level minSeverity = Level.INFORMATIONAL;

    @Option(names = "--explain", description = "With each alert in the table: why it fired, on what, what to do.")
    private boolean explain;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with exit code 3 if an alert is at least this severe.")
    private Optional<Level> failOn = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only alerts on events from this time on, for instance 2026-05-04 or 2026-05-04T09:00:00Z.")
    private Optional<Instant> since = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only alerts on events before this time.")
    private Optional<Instant> until = Optional.empty();

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description = "Write what could not be read to a file: file, position, reason, text.")
    private Optional<Path> quarantine = Optional.empty();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description =
                    "Write what was read to a file: of each file its SHA-256, size, tables, shapes, times, records.")
    private Optional<Path> manifest = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads read, 64 at most (default: one per core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The command, on this console. */
    public ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (paths.contains("")) {
            console.err().println("gatehouse: an empty PATH; is a variable unset?");
            return ExitCode.USAGE;
        }
        if (noCatalogue && rules.isEmpty()) {
            console.err().println("gatehouse: --no-catalogue leaves no rule at all; name some with --rules DIR.");
            return ExitCode.USAGE;
        }
        if (threads < 1) {
            console.err().println("gatehouse: --threads must be 1 or more.");
            return ExitCode.USAGE;
        }
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            console.err().println("gatehouse: --until must be later than --since.");
            return ExitCode.USAGE;
        }
        ScanRequest request = new ScanRequest(
                paths,
                rules,
                !noCatalogue,
                context,
                format,
                output.filter(file -> !file.toString().equals("-")),
                minSeverity,
                explain,
                failOn,
                since.orElse(Instant.MIN),
                until.orElse(Instant.MAX),
                quarantine,
                manifest,
                Math.min(threads, MOST_THREADS));
        return new Scan(console, InstantSource.system()).run(request);
    }

    /** Reads a time of the command line: an instant, or a day, which begins at midnight UTC. */
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return text.length() > "2026-05-04".length()
                        ? Instant.parse(text)
                        : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no time; write 2026-05-04 or 2026-05-04T09:00:00Z");
            }
        }
    }
}
