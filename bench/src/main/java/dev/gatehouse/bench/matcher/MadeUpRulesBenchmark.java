package dev.gatehouse.bench.matcher;

import dev.gatehouse.bench.generate.WindowsEvents;
import dev.gatehouse.sigma.JsonEvent;
import dev.gatehouse.sigma.JsonEvents;
import dev.gatehouse.sigma.Matcher;
import dev.gatehouse.sigma.Placeholders;
import dev.gatehouse.sigma.RuleSet;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Rules with literals of their own on the same few fields: how the time grows with their number alone. */
@State(Scope.Benchmark)
public class MadeUpRulesBenchmark {
    private static final int EVENTS = 2_048;
    private static final long SEED = 1;

    /** How many rules. */
    @Param({"100", "150", "1000", "1500", "10000"})
    public int rules;

    private List<byte[]> events = List.of();
    private JsonEvent event = new JsonEvents().reader();
    private Matcher matcher = RuleSet.compile(List.of(), new JsonEvents(), Placeholders.NONE)
            .set()
            .matcher();

    /** Makes the events and compiles the rules. */
    @Setup
    public void prepare() throws IOException {
        prepare(rules, EVENTS);
    }

    void prepare(int howMany, int count) throws IOException {
        JsonEvents fields = new JsonEvents();
        matcher = RuleSet.compile(MadeUpRules.onProcesses(howMany), fields, Placeholders.NONE)
                .set()
                .matcher();
        event = fields.reader();
        events = WindowsEvents.of(count, SEED);
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
}
