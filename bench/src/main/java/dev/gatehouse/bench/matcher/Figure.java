package dev.gatehouse.bench.matcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What came of one benchmark.
 *
 * @param events the kind of events
 * @param what what is done with them
 * @param rules how many rules; 0 where it does not vary
 * @param best the least CPU nanoseconds for an event in any iteration
 * @param median the median of all iterations
 */
record Figure(String events, String what, int rules, double best, double median) {
    static Figure of(RunResult run) {
        List<Double> times = new ArrayList<>();
        for (BenchmarkResult fork : run.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                iteration.getSecondaryResults().values().stream()
                        .filter(result -> result.getLabel().equals(CpuTime.LABEL))
                        .forEach(result -> times.add(result.getScore()));
            }
        }
        Collections.sort(times);
        String[] name = run.getParams().getBenchmark().split("\\.", -1);
        String rules = run.getParams().getParam("rules");
        return new Figure(
                name[name.length - 2].replace("Benchmark", ""),
                name[name.length - 1],
                rules == null ? 0 : Integer.parseInt(rules),
                times.getFirst(),
                times.get(times.size() / 2));
    }

    /** Thousands of events a second on one core, by the median. */
    double thousands() {
        return 1e6 / median;
    }
}
