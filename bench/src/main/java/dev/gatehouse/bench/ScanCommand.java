package dev.gatehouse.bench;

import dev.gatehouse.bench.scan.ScanBenchmark;
import dev.gatehouse.bench.scan.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code scan}: the race of the product against what the machine can do. */
final class ScanCommand {
    static final String USAGE = """
            scan [--events N] [--passes N] [--file FILE] [--temp DIR] [--rules N]
                 [--gatehouse COMMAND|none] [--rules-from DIR] [--markdown FILE]
            """;
    private static final int EVENTS = 500_000;
    private static final int PASSES = 5;
    private static final int RULES = 150;

    private ScanCommand() {}

    static int run(Arguments arguments, PrintStream out, PrintStream errors) throws IOException, InterruptedException {
        Settings settings = new Settings(
                Math.toIntExact(arguments.number("--events", EVENTS)),
                Math.toIntExact(arguments.number("--passes", PASSES)),
                Math.toIntExact(arguments.number("--rules", RULES)),
                arguments.option("--file").map(Path::of).map(Path::toAbsolutePath),
                Path.of(arguments.option("--temp").orElse(System.getProperty("java.io.tmpdir")))
                        .toAbsolutePath(),
                command(arguments.option("--gatehouse")),
                arguments
                        .option("--rules-from")
                        .map(Path::of)
                        .map(Path::toAbsolutePath)
                        .or(ScanCommand::community));
        Optional<Path> page = arguments.option("--markdown").map(Path::of);
        arguments.finish();
        ScanBenchmark.Said said = new ScanBenchmark(settings, errors::println).run();
        out.print(said.table());
        if (page.isPresent()) {
            Files.writeString(page.get(), said.markdown(), StandardCharsets.UTF_8);
        }
        return 0;
    }

    /** The launcher that was named, or the one of the checkout from which this runs. */
    private static List<String> command(Optional<String> named) {
        if (named.isPresent()) {
            return named.get().equals("none") ? List.of() : List.of(named.get().split(" +", -1));
        }
        return home().map(home -> home.resolve("gatehouse"))
                .filter(Files::isExecutable)
                .map(launcher -> List.of(launcher.toString()))
                .orElse(List.of());
    }

    /** SigmaHQ's Azure rules, where the corpus lies beside the checkout. */
    private static Optional<Path> community() {
        return home().map(home -> home.resolveSibling("shared/corpus/sigmahq/rules/cloud/azure"))
                .filter(Files::isDirectory);
    }

    private static Optional<Path> home() {
        return Optional.ofNullable(System.getProperty("gatehouse.home"))
                .map(Path::of)
                .map(Path::toAbsolutePath);
    }
}
