package dev.gatehouse.bench.matcher;

import dev.gatehouse.bench.generate.LoadExample;
import dev.gatehouse.bench.scan.Columns;
import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowMerger;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordReader;
import dev.gatehouse.sigma.SigmaRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Sign-ins as Azure Monitor stores them, read as rows and held against the rules for Azure, as {@code scan} does. */
@State(Scope.Benchmark)
public class SignInsBenchmark {
    private static final int EVENTS = 1_024;
    private static final int KEPT = 128;
    private static final long SEED = 1;

    private byte[] records = {};
    private Rulebook rulebook = Rulebook.of(List.of(), Watchlists.NONE, List.of());
    private RowReader rows = new RowReader(rulebook.projection());
    private RecordReader bare = new RecordReader(PathSet.of(Columns.THIRTY));
    private Detector detector = new Detector(rulebook, RoleCatalogue.builtIn(), Context.none());
    private List<Row> kept = List.of();

    /** Makes the sign-ins and compiles the rules. */
    @Setup
    public void prepare() throws IOException {
        prepare(RuleFolder.here().azure(), EVENTS);
    }

    void prepare(List<SigmaRule> rules, int count) throws IOException {
        records = records(count);
        rulebook = Rulebook.of(
                rules.stream().map(rule -> Rule.of(rule, RuleSource.COMMUNITY)).toList(),
                Watchlists.NONE,
                ContextFacts.fields());
        rows = new RowReader(rulebook.projection());
        bare = new RecordReader(PathSet.of(Columns.THIRTY));
        detector = new Detector(rulebook, RoleCatalogue.builtIn(), Context.none());
        kept = kept(Math.min(count, KEPT));
    }

    /** Counts one byte. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long byteLoop() {
        return Bytes.count(records, 0, records.length);
    }

    /** Finds thirty columns and does nothing with them. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long bareExtraction() {
        Touch touch = new Touch(Columns.THIRTY.size());
        bare.read(records, 0, records.length, true, touch);
        return touch.width();
    }

    /** Reads rows with the columns that the rules ask for. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long read() {
        Count count = new Count();
        rows.read(records, 0, records.length, true, new EachRow(row -> count.add(1)));
        return count.sum();
    }

    /** Reads rows, and finds the rules that hold. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long readAndMatch() {
        Count count = new Count();
        rows.read(records, 0, records.length, true, new EachRow(row -> detector.match(row, count)));
        return count.sum();
    }

    /** Finds the rules that hold for rows that were read before. */
    @Benchmark
    @OperationsPerInvocation(KEPT)
    public long match() {
        Count count = new Count();
        for (Row row : kept) {
            detector.match(row, count);
        }
        return count.sum();
    }

    private static byte[] records(int count) throws IOException {
        Path folder = Files.createTempDirectory("gatehouse-bench");
        Path file = folder.resolve("signins.ndjson");
        try {
            Path audits = LoadExample.write(file, count, SEED);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(audits);
            return bytes;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** Rows that stay: each of a merger of its own, whose row is valid until the merger is used again. */
    private List<Row> kept(int count) {
        List<Row> all = new ArrayList<>();
        rows.read(records, 0, records.length, true, new EachRow(row -> {
            if (all.size() < count) {
                byte[] copy = Arrays.copyOfRange(row.buffer(), row.start(), row.end());
                all.add(new RowMerger(rulebook.projection()).merge(List.of(copy)));
            }
        }));
        return all;
    }
}
