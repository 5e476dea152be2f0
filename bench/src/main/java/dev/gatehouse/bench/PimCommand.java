package dev.gatehouse.bench;

import dev.gatehouse.bench.grants.PimBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code pim}: how long activations and lists take, and how late what expires ends. */
final class PimCommand {
    static final String USAGE = """
            pim [--grants N] [--batch N] [--principals N] [--requests N] [--waiting N] [--seconds N] [--lists N]
                [--passes N] [--temp DIR] [--markdown FILE]
            """;

    private PimCommand() {}

    static int run(Arguments arguments, PrintStream out, PrintStream errors) throws IOException, InterruptedException {
        var sizes = new PimBenchmark.Sizes(
                number(arguments, "--grants", 50_000, 1),
                number(arguments, "--batch", 2_500, 1),
                number(arguments, "--principals", 100_000, 1),
                number(arguments, "--requests", 1_000_000, 1),
                number(arguments, "--waiting", 1_000, 1),
                number(arguments, "--seconds", 20, 0),
                number(arguments, "--lists", 300, 1),
                number(arguments, "--passes", 3, 0));
        Path temp = Path.of(arguments.option("--temp").orElse(System.getProperty("java.io.tmpdir")))
                .toAbsolutePath();
        Optional<Path> page = arguments.option("--markdown").map(Path::of);
        arguments.finish();
        String said = new PimBenchmark(sizes, errors::println).run(temp);
        out.print(said);
        if (page.isPresent()) {
            Files.writeString(page.get(), said, StandardCharsets.UTF_8);
        }
        return 0;
    }

    private static int number(Arguments arguments, String name, int otherwise, int least) {
        int number = Math.toIntExact(arguments.number(name, otherwise));
        if (number < least) {
            throw new IllegalArgumentException(name + " needs at least " + least);
        }
        return number;
    }
}
