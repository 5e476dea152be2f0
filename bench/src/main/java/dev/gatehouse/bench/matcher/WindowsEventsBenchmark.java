package dev.gatehouse.bench.matcher;

import dev.gatehouse.bench.generate.WindowsEvents;
import dev.gatehouse.sigma.JsonEvent;
import dev.gatehouse.sigma.JsonEvents;
import dev.gatehouse.sigma.Matcher;
import dev.gatehouse.sigma.RuleSet;
import dev.gatehouse.sigma.SigmaRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Small events of Windows, read as JSON and held against rules of every kind, as a user of {@code sigma} alone would. */
@State(Scope.Benchmark)
public class WindowsEventsBenchmark {
    private static final int EVENTS = 2_048;
    private static final long SEED = 1;

    /** How many rules. */
    @Param({"10", "100", "267", "1000", "2668"})
    public int rules;

    private List<byte[]> events = List.of();
    private List<JsonEvent> read = List.of();
    private JsonEvent event = new JsonEvents().reader();
    private Matcher matcher = RuleSet.compile(List.of(), new JsonEvents(), name -> Optional.empty())
            .set()
            .matcher();

    /** Makes the events and compiles the rules. */
    @Setup
    public void prepare() throws IOException {
        prepare(RuleFolder.here().some(rules), EVENTS);
    }

    void prepare(List<SigmaRule> chosen, int count) throws IOException {
        JsonEvents fields = new JsonEvents();
        matcher = RuleSet.compile(chosen, fields, name -> Optional.of(List.of("one", "two*")))
                .set()
                .matcher();
        event = fields.reader();
        events = WindowsEvents.of(count, SEED);
        read = new ArrayList<>();
        for (byte[] bytes : events) {
            JsonEvent kept = fields.reader();
            if (!kept.read(bytes, 0, bytes.length)) {
                throw new IllegalStateException("an event is no JSON object");
            }
            read.add(kept);
        }
    }

    /** Counts one byte. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long byteLoop() {
        long found = 0;
        for (byte[] bytes : events) {
            found += Bytes.count(bytes, 0, bytes.length);
        }
        return found;
    }

    /** Reads the fields that the rules ask for. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long read() {
        long found = 0;
        for (byte[] bytes : events) {
            found += event.read(bytes, 0, bytes.length) ? 1 : 0;
        }
        return found;
    }

    /** Reads, and finds the rules that hold. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long readAndMatch() {
        Count count = new Count();
        for (byte[] bytes : events) {
            count.add(event.read(bytes, 0, bytes.length) ? 1 : 0);
            matcher.match(event, count);
        }
        return count.sum();
    }

    /** Finds the rules that hold for events that were read before. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long match() {
        Count count = new Count();
        for (JsonEvent kept : read) {
            matcher.match(kept, count);
        }
        return count.sum();
    }
}
