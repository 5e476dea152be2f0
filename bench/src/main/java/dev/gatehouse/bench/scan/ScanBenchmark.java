package dev.gatehouse.bench.scan;

import dev.gatehouse.bench.generate.ContosoExample;
import dev.gatehouse.bench.generate.LoadExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The whole benchmark of {@code scan}: makes its files, lets everybody run, and says what came of it. */
public final class ScanBenchmark {
    private static final String SCAN = "scan, whole process";
    private static final String WARM = "scan, in a warm JVM";
    private static final String CATALOGUE = "scan, in a warm JVM, catalogue only";
    private static final String SMALL = "scan of a 20 MB file";
    private static final String DUCK_DB = "DuckDB " + DuckDb.Reach.DECLARED.text();
    private static final int SMALL_BYTES = 20_000_000;
    private static final int SECONDS = 900;

    private final Settings settings;
    private final Consumer<String> progress;
    private final Race race;
    private final List<String> couldNot = new ArrayList<>();
    private final List<Scan> scans = new ArrayList<>();

    /** A benchmark that says what it does to {@code progress}. */
    public ScanBenchmark(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.race = new Race(Clock.system(), progress);
    }

    /** What a run says: as a table, and as a fragment of a page. */
    public record Said(String table, String markdown) {}

    /** Runs everything and removes every file that it made. */
    public Said run() throws IOException, InterruptedException {
        try (var workspace = new Workspace(settings.temp())) {
            var report = new Report(race(workspace.folder()));
            return new Said(report.table(), report.markdown());
        }
    }

    private Results race(Path folder) throws IOException, InterruptedException {
        double before = Machine.load();
        Path file = settings.file().isPresent() ? settings.file().get() : load(folder.resolve("signins.ndjson"));
        long events = lines(file);
        var byThreads = new LinkedHashMap<Integer, Map<String, Timing>>();
        for (int threads = 1; threads <= 2; threads++) {
            progress.accept("with " + threads + (threads == 1 ? " thread" : " threads"));
            byThreads.put(threads, largeFile(file, folder, threads, events));
        }
        var claims = new Claims(byThreads);
        for (String scan : List.of(SCAN, WARM, CATALOGUE)) {
            claims.scan(scan, DUCK_DB, new BareExtraction(file, 2, Columns.FIFTEEN).name());
        }
        claims.extraction(new BareExtraction(file, 2, Columns.THIRTY).name(), DUCK_DB);
        Map<String, Timing> others = others(file, folder, claims);
        scans.stream()
                .map(Scan::heap)
                .reduce((one, other) ->
                        new GcLog.Heap(Math.max(one.used(), other.used()), Math.max(one.live(), other.live())))
                .ifPresent(claims::heap);
        return new Results(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Machine.here(),
                String.format(Locale.ROOT, "%.1f before, %.1f after", before, Machine.load()),
                Files.size(file),
                events,
                settings.passes(),
                byThreads,
                others,
                claims.all(),
                notes(claims.beyondStart(
                        SCAN, DUCK_DB, others.get(SMALL), events, SMALL_BYTES / (Files.size(file) / events))),
                couldNot);
    }

    private Map<String, Timing> largeFile(Path file, Path folder, int threads, long events)
            throws IOException, InterruptedException {
        var contestants = new ArrayList<Contestant>();
        contestants.add(new FileRead(file, threads));
        contestants.add(new LineSearch(file, threads));
        contestants.add(new BareExtraction(file, threads, Columns.FIFTEEN));
        contestants.add(new BareExtraction(file, threads, Columns.THIRTY));
        product(folder).ifPresent(product -> contestants.add(scan(SCAN, product, arguments(file, threads))));
        Optional.ofNullable(System.getProperty("gatehouse.home")).map(Path::of).ifPresent(home -> {
            contestants.add(new Scan(WARM, new SameProcess(home), arguments(file, threads)));
            contestants.add(new Scan(CATALOGUE, new SameProcess(home), catalogueOnly(file, threads)));
        });
        try (var some = new DuckDb(file, threads, DuckDb.Reach.DECLARED);
                var every = new DuckDb(file, threads, DuckDb.Reach.EVERY_COLUMN)) {
            contestants.add(some);
            contestants.add(every);
            return race.run(contestants, settings.passes(), events, couldNot);
        } catch (SQLException e) {
            couldNot.add("DuckDB: " + e.getMessage());
            return race.run(contestants, settings.passes(), events, couldNot);
        }
    }

    private Map<String, Timing> others(Path file, Path folder, Claims claims) throws IOException, InterruptedException {
        Optional<ScanUnderTest> product = product(folder);
        if (product.isEmpty()) {
            couldNot.add("scan: no launcher was found; name it with --gatehouse");
            return Map.of();
        }
        progress.accept("ten times the rules, and a small file");
        Path few = folder.resolve("rules-few");
        Path many = folder.resolve("rules-many");
        ManyRules.write(few, settings.rules());
        ManyRules.write(many, 10 * settings.rules());
        Path small = folder.resolve("small.ndjson");
        LoadExample.write(small, (int) (SMALL_BYTES / Math.max(1, Files.size(file) / lines(file))), 2);
        Scan withFew = scan("scan with " + settings.rules() + " rules", product.get(), rules(file, few));
        Scan withMany = scan("scan with " + 10 * settings.rules() + " rules", product.get(), rules(file, many));
        Scan ofSmall = scan(SMALL, product.get(), arguments(small, 2));
        Map<String, Timing> timings = race.run(List.of(withFew, withMany, ofSmall), settings.passes(), 0, couldNot);
        claims.rules(
                Optional.ofNullable(timings.get(withFew.name())), Optional.ofNullable(timings.get(withMany.name())));
        claims.small(Optional.ofNullable(timings.get(ofSmall.name())));
        return timings;
    }

    private Scan scan(String name, ScanUnderTest product, List<String> arguments) {
        var scan = new Scan(name, product, arguments);
        scans.add(scan);
        return scan;
    }

    private Optional<ScanUnderTest> product(Path folder) {
        return settings.command().isEmpty()
                ? Optional.empty()
                : Optional.of(new ChildProcess(settings.command(), folder, SECONDS));
    }

    private static List<String> catalogueOnly(Path file, int threads) {
        var arguments =
                new ArrayList<>(List.of(file.toString(), "--format", "ndjson", "--threads", Integer.toString(threads)));
        Path audits = LoadExample.auditsBeside(file);
        if (Files.exists(audits)) {
            arguments.add(1, audits.toString());
        }
        return arguments;
    }

    private List<String> arguments(Path file, int threads) {
        List<String> arguments = catalogueOnly(file, threads);
        settings.community().ifPresent(folder -> arguments.addAll(List.of("--rules", folder.toString())));
        return arguments;
    }

    private static List<String> rules(Path file, Path folder) {
        return List.of(
                file.toString(),
                "--format",
                "ndjson",
                "--threads",
                "2",
                "--no-catalogue",
                "--rules",
                folder.toString());
    }

    private Path load(Path file) throws IOException {
        progress.accept("writing " + settings.events() + " sign-ins");
        LoadExample.write(file, settings.events(), ContosoExample.SEED);
        return file;
    }

    private static long lines(Path file) throws IOException, InterruptedException {
        return Chunks.run(file, 1, () -> LineSearch::lines);
    }

    private List<String> notes(Optional<String> beyondStart) {
        var notes = new ArrayList<String>();
        beyondStart.ifPresent(notes::add);
        notes.add("\"Whole process\" has the start of the JVM and its compiling in it; all others run in a warm JVM.");
        notes.add(settings.community()
                .map(folder -> "scan runs the whole catalogue and the rules of " + folder.getFileName() + ".")
                .orElse("scan runs the whole catalogue; no community rules were named with --rules-from."));
        if (Machine.load() > Runtime.getRuntime().availableProcessors()) {
            notes.add(
                    "The machine was busy with other things: trust the ratios of CPU seconds rather than those of time.");
        }
        notes.add(
                "Ratios are of best passes; CPU counts every thread and, for scan, the process that was started. DuckDB is "
                        + DuckDbVersion.text() + ".");
        return notes;
    }
}
