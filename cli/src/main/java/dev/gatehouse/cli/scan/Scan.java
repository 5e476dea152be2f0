package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.input.InputComplaints;
import dev.gatehouse.cli.input.Progress;
import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.cli.output.Overwriting;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.cli.report.AlertCounts;
import dev.gatehouse.cli.report.CsvReport;
import dev.gatehouse.cli.report.JsonReport;
import dev.gatehouse.cli.report.Met;
import dev.gatehouse.cli.report.NdjsonReport;
import dev.gatehouse.cli.report.OcsfReport;
import dev.gatehouse.cli.report.Report;
import dev.gatehouse.cli.report.ScanFacts;
import dev.gatehouse.cli.report.TableReport;
import dev.gatehouse.cli.report.html.HtmlReport;
import dev.gatehouse.connect.export.ExportFiles;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Expectations;
import dev.gatehouse.detection.alert.Judgement;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.incident.AddressUsers;
import dev.gatehouse.detection.incident.Incidents;
import dev.gatehouse.detection.rules.ExpectedRules;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Level;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One scan from the request to the exit code. */
public final class Scan {
    private final Console console;
    private final InstantSource clock;
    private final Complaints complaints;
    private final Results results;
    private final AlertCounts counts = new AlertCounts();
    private Joined joined = new Joined(Incidents.of(List.of()), 0);
    private final List<Met> met = new ArrayList<>();
    private boolean contextRefused;

    /** A scan that writes to this console and dates its alerts by this clock. */
    public Scan(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
        this.complaints = new Complaints(console.err());
        this.results = new Results(console, complaints);
    }

    /** Reads, judges, writes; answers the exit code. */
    public int run(ScanRequest request) {
        Instant started = clock.instant();
        RuleSources sources = new RuleSources(console.home(), request.rules(), request.catalogue(), request.context());
        if (!results.writable(request.output(), "-o")
                || !results.writable(request.quarantine(), "--quarantine")
                || !results.writable(request.manifest(), "--manifest")
                || overwrites(request, sources)) {
            return ExitCode.USAGE;
        }
        Configuration configuration = sources.configuration(complaints);
        contextRefused = complaints.usage();
        Rulebook rulebook = sources.rulebook(configuration, Plan.fields(), complaints);
        InputComplaints inputComplaints = new InputComplaints(request.paths(), complaints);
        try (Scratch scratch = Scratch.create();
                Spool spool = new Spool(scratch.file("spool"))) {
            Inputs inputs = Inputs.find(request.paths(), console.in(), scratch.file("inputs"));
            inputComplaints.found(inputs, request.context());
            if (inputs.inputs().isEmpty() && !inputs.missing().isEmpty()) {
                return exitCode(false, false);
            }
            ExportFiles.Sorted sorted = ExportFiles.sort(inputs.inputs());
            DirectoryState directory = new DirectoryState(sorted.exports());
            ContextFacts facts = new ContextFacts(configuration);
            directory.tell(facts);
            Plan plan = new Plan(
                    sorted.others(),
                    rulebook,
                    facts,
                    spool,
                    new Quarantine(spool),
                    new AddressUsers(),
                    micros(request.since()),
                    micros(request.until()),
                    least(request),
                    request.threads());
            Progress progress = new Progress(console.err(), console.progress(), clock, plan.inputs());
            Engine.Found found = new Engine(plan, scratch, progress).run();
            progress.end();
            Optional<Custodies> custodies =
                    request.manifest().isPresent() || request.format().tellsOfInputs()
                            ? Optional.of(Custodies.read(inputs, plan, found))
                            : Optional.empty();
            boolean failed = report(request, inputs, custodies, plan, configuration, directory, found);
            if (request.quarantine().isPresent()) {
                quarantine(request.quarantine().get(), plan);
            }
            List<InputProblem> problems = new ArrayList<>(inputs.problems());
            manifest(request, inputs, custodies, configuration);
            custodies.ifPresent(read -> problems.addAll(read.gone()));
            problems.addAll(found.problems().values());
            problems.addAll(inputComplaints.read(plan.inputs(), found.refusals(), found.barren()));
            Duration took = Duration.between(started, clock.instant());
            new ScanSummary(console.err(), plan, found, directory, contextRefused).print(counts, joined, met, took);
            inputComplaints.tell(problems);
            return exitCode(results.lost() || !problems.isEmpty(), failed);
        } catch (IOException e) {
            complaints.tell(InputProblem.of("scan", e).reason());
            return ExitCode.INPUT;
        }
    }

    private int exitCode(boolean inputFailed, boolean alertsFailed) {
        if (complaints.usage()) {
            return ExitCode.USAGE;
        }
        if (inputFailed) {
            return ExitCode.INPUT;
        }
        return alertsFailed ? ExitCode.ALERTS : ExitCode.DONE;
    }

    private boolean overwrites(ScanRequest request, RuleSources sources) {
        List<Path> read = new ArrayList<>(sources.files());
        request.paths().forEach(path -> read.add(Path.of(path)));
        Map<String, Path> written = new LinkedHashMap<>();
        request.output().ifPresent(file -> written.put("-o", file));
        request.quarantine().ifPresent(file -> written.put("--quarantine", file));
        request.manifest().ifPresent(file -> written.put("--manifest", file));
        try {
            if (oneFileTwice(List.copyOf(written.entrySet()))) {
                return true;
            }
        } catch (IOException e) {
            complaints.tell(InputProblem.of("scan", e).reason());
            return true;
        }
        return written.entrySet().stream()
                .anyMatch(file -> results.overwrites(Optional.of(file.getValue()), file.getKey(), read));
    }

    private boolean oneFileTwice(List<Map.Entry<String, Path>> written) throws IOException {
        for (int i = 0; i < written.size(); i++) {
            for (int j = i + 1; j < written.size(); j++) {
                if (Overwriting.same(written.get(i).getValue(), written.get(j).getValue())) {
                    complaints.tell(written.get(i).getKey() + " and "
                            + written.get(j).getKey() + " are one file; name two files");
                    return true;
                }
            }
        }
        return false;
    }

    private boolean report(
            ScanRequest request,
            Inputs inputs,
            Optional<Custodies> custodies,
            Plan plan,
            Configuration configuration,
            DirectoryState directory,
            Engine.Found found) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Supplier<ScanFacts> facts = () -> Facts.of(
                request, configuration.tenant(), contextRefused, now, inputs, custodies.orElseThrow(), plan, found);
        boolean[] failed = {false};
        results.write(request.output(), (out, colour) -> {
            Report report = report(request, facts, out, colour);
            ExpectedRules rules = expectedRules(plan, configuration);
            Expectations expectations = expectations(rules, configuration, found);
            Alerts alerts = new Alerts(plan, found, configuration.tenant(), now);
            joined = Joined.of(
                    alerts,
                    Joined.MOST,
                    request.minSeverity(),
                    expectations(rules, configuration, found),
                    plan.users());
            report.begin(joined.incidents().all());
            alerts.each(made -> {
                if (expectations.judge(made) instanceof Judgement.Shown(Alert alert)) {
                    failed[0] |= fails(request, alert);
                    if (alert.severity().compareTo(request.minSeverity()) >= 0) {
                        counts.add(alert);
                        report.alert(joined.told(alert));
                    }
                }
            });
            if (request.catalogue()) {
                directory.alerts(configuration, found.attempt().context(), now).stream()
                        .filter(request::inTime)
                        .forEach(alert -> {
                            failed[0] |= fails(request, alert);
                            if (alert.severity().compareTo(request.minSeverity()) >= 0) {
                                counts.add(alert);
                                report.alert(alert);
                            }
                        });
            }
            expectations.counts().forEach((expectation, number) -> met.add(new Met(expectation, number)));
            report.end(met);
        });
        return failed[0];
    }

    private static Report report(ScanRequest request, Supplier<ScanFacts> facts, PrintStream out, boolean colour) {
        return switch (request.format()) {
            case TABLE -> new TableReport(out, colour, request.explain());
            case NDJSON -> new NdjsonReport(out);
            case JSON -> new JsonReport(out, facts.get());
            case CSV -> new CsvReport(out);
            case OCSF -> new OcsfReport(out);
            case HTML -> new HtmlReport(out, facts.get());
        };
    }

    private void quarantine(Path file, Plan plan) {
        try {
            QuarantineFile.write(file, plan);
        } catch (IOException e) {
            results.lose(file.toString(), e, "name another file (--quarantine)");
        }
    }

    private void manifest(
            ScanRequest request, Inputs inputs, Optional<Custodies> custodies, Configuration configuration) {
        if (request.manifest().isEmpty()) {
            return;
        }
        Path file = request.manifest().get();
        Instant created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            ManifestFile.write(
                    file,
                    configuration.tenant(),
                    created,
                    custodies.orElseThrow().files(),
                    inputs.problems());
        } catch (IOException e) {
            results.lose(file.toString(), e, "name another file (--manifest)");
        }
    }

    private static boolean fails(ScanRequest request, Alert alert) {
        return alert.expected().isEmpty()
                && request.failOn()
                        .filter(level -> alert.severity().compareTo(level) >= 0)
                        .isPresent();
    }

    private ExpectedRules expectedRules(Plan plan, Configuration configuration) {
        ExpectedRules rules = new ExpectedRules(configuration.expectations(), plan.rulebook());
        rules.refused().forEach(complaints::tellUsage);
        rules.unknown().forEach(complaints::tell);
        return rules;
    }

    private static Expectations expectations(ExpectedRules rules, Configuration configuration, Engine.Found found) {
        return new Expectations(
                configuration.expectations(), rules, found.attempt().context());
    }

    /** Alerts below both bounds need not be made at all. */
    private static Level least(ScanRequest request) {
        return request.failOn()
                .filter(level -> level.compareTo(request.minSeverity()) < 0)
                .orElse(request.minSeverity());
    }

    private static long micros(Instant time) {
        if (time.equals(Instant.MIN)) {
            return Long.MIN_VALUE;
        }
        return time.equals(Instant.MAX) ? Long.MAX_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
