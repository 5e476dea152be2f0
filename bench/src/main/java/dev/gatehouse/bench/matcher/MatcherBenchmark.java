package dev.gatehouse.bench.matcher;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * All benchmarks of the matcher.
 *
 * @param rules a folder of SigmaHQ's rules
 * @param only which benchmarks, by a part of their name as a regular expression
 * @param forks how many processes each runs in
 * @param iterations how often each process measures
 * @param seconds how long it measures each time
 */
public record MatcherBenchmark(Optional<Path> rules, String only, int forks, int iterations, int seconds) {
    /** The compiler must be done before, on a machine that is busy as well. */
    private static final int WARM_UPS = 3;

    private static final String HERE = MatcherBenchmark.class.getPackageName();

    /** Runs them and tells the figures as a table of Markdown. */
    public String run() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + HERE.replace(".", "\\.") + "\\..*" + only)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(forks)
                .warmupIterations(WARM_UPS * iterations)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(seconds))
                .addProfiler(CpuTime.class);
        rules.ifPresent(folder -> options.jvmArgsAppend("-D" + RuleFolder.PROPERTY + "=" + folder));
        List<Figure> figures = new Runner(options.build())
                .run().stream()
                        .map(Figure::of)
                        .sorted(Comparator.comparing(Figure::events).thenComparingInt(Figure::rules))
                        .toList();
        return new FigureTable(figures, new RuleFolder(rules).says() + "; " + forks + " processes each.").markdown();
    }
}
