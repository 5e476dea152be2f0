package dev.gatehouse.bench.matcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The CPU time of the process for each event, beside JMH's time on the clock, which counts what other processes take. It has
 * the garbage collector and the compiler in it.
 */
public final class CpuTime implements InternalProfiler {
    /** The name of the result. */
    static final String LABEL = "cpu";

    private long before;

    @Override
    public String getDescription() {
        return "CPU time per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = now();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double used = now() - before;
        long events = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult(LABEL, used / events, "ns/op", AggregationPolicy.AVG));
    }

    private static long now() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
