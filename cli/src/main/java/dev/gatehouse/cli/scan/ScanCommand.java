package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.input.LogOptions;
import dev.gatehouse.sigma.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
            "  gatehouse scan export/ --format html -o report.html",
            "  gatehouse scan export/ --format csv -o alerts.csv",
            "  gatehouse scan export/ --rules sigma/rules/cloud/azure",
            "  zcat signins.gz | gatehouse scan - --fail-on high"
        })
public final class ScanCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = {
                "How alerts are written (default: ${DEFAULT-VALUE}): ${COMPLETION-CANDIDATES}.",
                "HTML is one page for people with everything in it, JSON also tells what was read, CSV is for"
                        + " spreadsheets, OCSF for data lakes."
            })
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

    /** The command, on this console. */
    public ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<String> mistake = logs.mistake();
        if (mistake.isPresent()) {
            console.err().println("gatehouse: " + mistake.get());
            return ExitCode.USAGE;
        }
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            console.err().println("gatehouse: --until must be later than --since.");
            return ExitCode.USAGE;
        }
        ScanRequest request = new ScanRequest(
                logs.paths(),
                logs.rules(),
                logs.catalogue(),
                logs.context(),
                format,
                output.filter(file -> !file.toString().equals("-")),
                minSeverity,
                explain,
                failOn,
                since.orElse(Instant.MIN),
                until.orElse(Instant.MAX),
                quarantine,
                manifest,
                logs.threads());
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
