package dev.gatehouse.cli.scan;

import static java.util.Objects.requireNonNullElse;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.console.ResultStream;
import dev.gatehouse.cli.rules.RuleFiles;
import dev.gatehouse.cli.rules.UniqueRules;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.Loaded;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One scan from the request to the exit code. */
public final class Scan {
    private static final String CONFIGURATION = "gatehouse.yaml";

    private final Console console;
    private final InstantSource clock;
    private final AlertCounts counts = new AlertCounts();
    private boolean usageProblem;
    private boolean lost;

    /** A scan that writes to this console and dates its alerts by this clock. */
    public Scan(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Reads, judges, writes; answers the exit code. */
    public int run(ScanRequest request) {
        Instant started = clock.instant();
        if (!writable(request.output(), "-o")
                || !writable(request.quarantine(), "--quarantine")
                || !writable(request.manifest(), "--manifest")
                || overwrites(request)) {
            return ExitCode.USAGE;
        }
        Configuration configuration = configuration(request);
        Rulebook rulebook = rulebook(request, configuration);
        try (Scratch scratch = Scratch.create();
                Spool spool = new Spool(scratch.file("spool"))) {
            Inputs inputs = Inputs.find(request.paths(), console.in(), scratch.file("inputs"));
            tell(inputs, request);
            if (inputs.inputs().isEmpty() && !inputs.missing().isEmpty()) {
                return exitCode(false, false);
            }
            Plan plan = new Plan(
                    inputs.inputs(),
                    rulebook,
                    new ContextFacts(configuration),
                    spool,
                    new Quarantine(spool),
                    micros(request.since()),
                    micros(request.until()),
                    least(request),
                    request.threads());
            Progress progress = new Progress(console.err(), console.progress(), clock, inputs.inputs());
            Engine.Found found = new Engine(plan, scratch, progress).run();
            progress.end();
            boolean failed = report(request, plan, configuration, found);
            if (request.quarantine().isPresent()) {
                quarantine(request.quarantine().get(), plan);
            }
            List<InputProblem> problems = new ArrayList<>(inputs.problems());
            problems.addAll(manifest(request, inputs, plan, configuration, found));
            problems.addAll(found.problems().values());
            problems.addAll(barren(request, plan, found));
            Duration took = Duration.between(started, clock.instant());
            new ScanSummary(console.err(), plan, found).print(counts, took);
            problems.forEach(problem -> complain(problem.name() + ": " + problem.reason()));
            return exitCode(lost || !problems.isEmpty(), failed);
        } catch (IOException e) {
            complain(InputProblem.of("scan", e).reason());
            return ExitCode.INPUT;
        }
    }

    private int exitCode(boolean inputFailed, boolean alertsFailed) {
        if (usageProblem) {
            return ExitCode.USAGE;
        }
        if (inputFailed) {
            return ExitCode.INPUT;
        }
        return alertsFailed ? ExitCode.ALERTS : ExitCode.DONE;
    }

    /** Asked before the logs are read, which may take long. */
    private boolean writable(Optional<Path> wanted, String option) {
        Optional<Path> wrong = wanted.filter(file -> Files.isDirectory(file)
                || !Files.isDirectory(requireNonNullElse(file.toAbsolutePath().getParent(), file)));
        wrong.ifPresent(
                file -> complain(file + ": cannot be written; name a file in a folder that exists (" + option + ")"));
        return wrong.isEmpty();
    }

    /** What is read is evidence: a slip of the hand must not cost it. */
    private boolean overwrites(ScanRequest request) {
        List<Path> read = new ArrayList<>(request.rules());
        request.paths().forEach(path -> read.add(Path.of(path)));
        read.add(request.context().orElse(Path.of(CONFIGURATION)));
        read.add(console.home().resolve("detections"));
        try {
            Map<String, Path> written = new LinkedHashMap<>();
            request.output().ifPresent(file -> written.put("-o", file));
            request.quarantine().ifPresent(file -> written.put("--quarantine", file));
            request.manifest().ifPresent(file -> written.put("--manifest", file));
            for (Map.Entry<String, Path> one : written.entrySet()) {
                for (Map.Entry<String, Path> other : written.entrySet()) {
                    if (one.getKey().compareTo(other.getKey()) < 0
                            && Overwriting.same(one.getValue(), other.getValue())) {
                        complain(other.getKey() + " and " + one.getKey() + " are one file; name two files");
                        return true;
                    }
                }
                if (overwrites(one.getValue(), one.getKey(), read)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            complain(InputProblem.of("scan", e).reason());
            return true;
        }
    }

    private boolean overwrites(Path target, String option, List<Path> read) throws IOException {
        if (Overwriting.of(target, read).isEmpty()) {
            return false;
        }
        complain(target + ": would be overwritten, but the scan reads it; name another file (" + option + ")");
        return true;
    }

    private Configuration configuration(ScanRequest request) {
        Path file = request.context().orElse(Path.of(CONFIGURATION));
        if (request.context().isEmpty() && !Files.exists(file)) {
            return Configuration.none();
        }
        try {
            Loaded loaded = ConfigurationReader.read(file.toString(), Files.readAllBytes(file));
            loaded.problems().forEach(problem -> complainOfUsage(problem.describe()));
            if (loaded.configuration().isEmpty()) {
                complain("scanning without any context, for " + file + " has mistakes");
            }
            return loaded.configuration().orElse(Configuration.none());
        } catch (IOException e) {
            complainOfUsage(file + ": " + unreadable(file, e)
                    + "; name a file that can be read (--context). Scanning without any context");
            return Configuration.none();
        }
    }

    private static String unreadable(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return "is a folder";
        }
        return Files.exists(file) ? InputProblem.of(file.toString(), failure).reason() : "does not exist";
    }

    private Rulebook rulebook(ScanRequest request, Configuration configuration) {
        List<Rule> rules = new ArrayList<>();
        if (request.catalogue()) {
            rules.addAll(read(console.home().resolve("detections"), RuleSource.CATALOGUE));
        }
        for (Path path : request.rules()) {
            rules.addAll(read(path, RuleSource.COMMUNITY));
        }
        RuleFiles unique = UniqueRules.of(rules);
        unique.problems().forEach(this::tell);
        Set<String> shown = new HashSet<>(AlertFactory.fields());
        shown.addAll(ContextFacts.fields());
        shown.addAll(Fingerprints.FIELDS);
        Rulebook rulebook = Rulebook.of(unique.rules(), configuration.watchlists(), shown);
        rulebook.problems().forEach(this::tell);
        return rulebook;
    }

    private List<Rule> read(Path path, RuleSource source) {
        RuleFiles files = RuleFiles.read(path, source);
        files.problems().forEach(this::tell);
        return files.rules();
    }

    private void tell(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            complainOfUsage(problem.toString());
        } else {
            console.err().println("gatehouse: warning: " + problem);
        }
    }

    private void tell(Inputs inputs, ScanRequest request) {
        inputs.missing()
                .forEach(path -> complainOfUsage(
                        path + ": does not exist; name files or folders that do, or - for standard input"));
        inputs.configurations().stream()
                .filter(file -> request.context().filter(Path.of(file)::equals).isEmpty())
                .forEach(file -> console.err()
                        .println("gatehouse: " + file + " lies among the logs and is not read; name it with --context"
                                + " if it is yours"));
    }

    /** A file that the user named himself must be a log; in a folder others may lie as well. */
    private List<InputProblem> barren(ScanRequest request, Plan plan, Engine.Found found) {
        List<InputProblem> problems = new ArrayList<>();
        found.refusals().forEach((number, reason) -> {
            String name = plan.inputs().get(number).name();
            if (request.paths().contains(name)) {
                problems.add(new InputProblem(name, reason));
            } else {
                complain(name + ": " + reason);
            }
        });
        found.barren().forEach((number, kind) -> {
            String name = plan.inputs().get(number).name();
            if (kind == Barren.EMPTY) {
                complain(name + " " + kind.reason());
            } else if (request.paths().contains(name)) {
                problems.add(new InputProblem(name, kind.reason()));
            }
        });
        return problems;
    }

    private boolean report(ScanRequest request, Plan plan, Configuration configuration, Engine.Found found) {
        Optional<Path> file = request.output();
        if (file.isEmpty()) {
            boolean failed = report(request, plan, configuration, found, console.out(), console.outColour());
            console.out()
                    .failure()
                    .filter(failure -> !ResultStream.readerGone(failure))
                    .ifPresent(failure -> lose("standard output", failure, "-o FILE writes to a file"));
            return failed;
        }
        String name = file.get().toString();
        try (ResultStream out = ResultStream.to(Files.newOutputStream(file.get()))) {
            boolean failed = report(request, plan, configuration, found, out, false);
            out.failure().ifPresent(failure -> lose(name, failure, "name another file (-o)"));
            return failed;
        } catch (IOException e) {
            lose(name, e, "name another file (-o)");
            return false;
        }
    }

    private void quarantine(Path file, Plan plan) {
        try {
            QuarantineFile.write(file, plan);
        } catch (IOException e) {
            lose(file.toString(), e, "name another file (--quarantine)");
        }
    }

    private List<InputProblem> manifest(
            ScanRequest request, Inputs inputs, Plan plan, Configuration configuration, Engine.Found found) {
        if (request.manifest().isEmpty()) {
            return List.of();
        }
        Path file = request.manifest().get();
        try {
            return new ManifestFile(inputs, plan, found)
                    .write(file, configuration.tenant(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException e) {
            lose(file.toString(), e, "name another file (--manifest)");
            return List.of();
        }
    }

    private void lose(String name, IOException failure, String remedy) {
        lost = true;
        String reason = failure instanceof AccessDeniedException ? "permission denied" : failure.getMessage();
        complain(name + ": cannot be written: " + reason + "; what it holds is not complete. Make room, or " + remedy);
    }

    private boolean report(
            ScanRequest request,
            Plan plan,
            Configuration configuration,
            Engine.Found found,
            PrintStream out,
            boolean colour) {
        Report report = switch (request.format()) {
            case TABLE -> new TableReport(out, colour, request.explain());
            case NDJSON -> new NdjsonReport(out);
        };
        boolean[] failed = {false};
        new Alerts(
                        plan,
                        found.attempt(),
                        configuration.tenant(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .each(alert -> {
                    failed[0] |= request.failOn()
                            .filter(level -> alert.severity().compareTo(level) >= 0)
                            .isPresent();
                    if (alert.severity().compareTo(request.minSeverity()) >= 0) {
                        counts.add(alert);
                        report.alert(alert);
                    }
                });
        report.end();
        return failed[0];
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

    private void complain(String message) {
        console.err().println("gatehouse: " + message);
    }

    private void complainOfUsage(String message) {
        usageProblem = true;
        complain(message);
    }
}
