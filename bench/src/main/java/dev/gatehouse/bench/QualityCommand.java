package dev.gatehouse.bench;

import dev.gatehouse.bench.quality.QualityBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code quality}: what the catalogue finds of planted attacks, and what it says where nothing is wrong. */
final class QualityCommand {
    static final String USAGE = """
            quality [--seeds N] [--first-seed N] [--temp DIR] [-o FILE]
            """;
    private static final int SEEDS = 20;

    private QualityCommand() {}

    static int run(Arguments arguments, PrintStream out, PrintStream errors) throws IOException {
        int seeds = Math.toIntExact(arguments.number("--seeds", SEEDS));
        long first = arguments.number("--first-seed", 1);
        Path temp = Path.of(arguments.option("--temp").orElse(System.getProperty("java.io.tmpdir")))
                .toAbsolutePath();
        Optional<Path> page = arguments.option("-o").map(Path::of);
        arguments.finish();
        if (seeds < 1) {
            throw new IllegalArgumentException("--seeds needs at least 1");
        }
        Path home = Path.of(System.getProperty("gatehouse.home", "")).toAbsolutePath();
        String text = new QualityBenchmark(home, temp, corpus(home), errors::println).run(first, seeds);
        if (page.isPresent()) {
            Files.writeString(page.get(), text, StandardCharsets.UTF_8);
            out.println("wrote " + page.get());
        } else {
            out.print(text);
        }
        return 0;
    }

    /** Real logs, where the corpus lies beside the checkout. */
    private static Optional<Path> corpus(Path home) {
        return Optional.of(home.resolveSibling("shared/corpus/logs")).filter(Files::isDirectory);
    }
}
