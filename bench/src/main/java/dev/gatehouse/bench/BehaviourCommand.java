package dev.gatehouse.bench;

import dev.gatehouse.bench.scan.BehaviourBenchmark;
import dev.gatehouse.bench.state.StateBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code behaviour}: what counts, baselines and sequences cost, in time and in memory. */
final class BehaviourCommand {
    static final String USAGE = """
            behaviour [--events N] [--passes N] [--accounts N] [--days N] [--temp DIR]
            """;
    private static final int EVENTS = 300_000;
    private static final int PASSES = 5;
    private static final int ACCOUNTS = 10_000;
    private static final int DAYS = 90;

    private BehaviourCommand() {}

    static int run(Arguments arguments, PrintStream out, PrintStream errors) throws IOException, InterruptedException {
        int events = Math.toIntExact(arguments.number("--events", EVENTS));
        int passes = Math.toIntExact(arguments.number("--passes", PASSES));
        int accounts = Math.toIntExact(arguments.number("--accounts", ACCOUNTS));
        int days = Math.toIntExact(arguments.number("--days", DAYS));
        Path temp = Path.of(arguments.option("--temp").orElse(System.getProperty("java.io.tmpdir")))
                .toAbsolutePath();
        arguments.finish();
        Path home = Path.of(System.getProperty("gatehouse.home", "")).toAbsolutePath();
        out.print(new BehaviourBenchmark(home, events, passes, errors::println).run(temp));
        out.println();
        out.print(StateBenchmark.of(home.resolve("detections"), accounts, days, errors::println)
                .run()
                .text(accounts, days));
        return 0;
    }
}
