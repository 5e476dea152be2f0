package dev.gatehouse.bench;

import dev.gatehouse.bench.matcher.MatcherBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;

/** {@code matcher}: what rules cost, apart from everything else. */
final class MatcherCommand {
    static final String USAGE = """
            matcher [--only REGEX] [--forks N] [--iterations N] [--seconds N] [--rules-from DIR] [--markdown FILE]
            """;
    private static final int FORKS = 3;
    private static final int ITERATIONS = 5;
    private static final int SECONDS = 1;

    private MatcherCommand() {}

    static int run(Arguments arguments, PrintStream out) throws IOException {
        MatcherBenchmark benchmark = new MatcherBenchmark(
                arguments
                        .option("--rules-from")
                        .map(Path::of)
                        .map(Path::toAbsolutePath)
                        .or(MatcherCommand::corpus),
                arguments.option("--only").orElse(""),
                Math.toIntExact(arguments.number("--forks", FORKS)),
                Math.toIntExact(arguments.number("--iterations", ITERATIONS)),
                Math.toIntExact(arguments.number("--seconds", SECONDS)));
        Optional<Path> page = arguments.option("--markdown").map(Path::of);
        arguments.finish();
        try {
            String table = benchmark.run();
            out.print(table);
            if (page.isPresent()) {
                Files.writeString(page.get(), table, StandardCharsets.UTF_8);
            }
            return 0;
        } catch (RunnerException e) {
            throw new IllegalArgumentException("JMH could not run the benchmarks: " + e.getMessage(), e);
        }
    }

    /** SigmaHQ's rules, where the corpus lies beside the checkout. */
    private static Optional<Path> corpus() {
        return Optional.ofNullable(System.getProperty("gatehouse.home"))
                .map(home -> Path.of(home).toAbsolutePath().resolveSibling("shared/corpus/sigmahq"))
                .filter(Files::isDirectory);
    }
}
