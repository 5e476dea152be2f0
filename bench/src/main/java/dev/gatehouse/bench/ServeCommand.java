package dev.gatehouse.bench;

import dev.gatehouse.bench.serve.ServeBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code serve}: how long it takes until an event is an alert, at a fixed pace. */
final class ServeCommand {
    static final String USAGE = """
            serve [--rate N] [--seconds N] [--temp DIR] [--gatehouse COMMAND] [--markdown FILE]
            """;
    private static final int RATE = 5_000;
    private static final int SECONDS = 600;

    private ServeCommand() {}

    static int run(Arguments arguments, PrintStream out, PrintStream errors) throws IOException, InterruptedException {
        int rate = Math.toIntExact(arguments.number("--rate", RATE));
        int seconds = Math.toIntExact(arguments.number("--seconds", SECONDS));
        Path temp = Path.of(arguments.option("--temp").orElse(System.getProperty("java.io.tmpdir")))
                .toAbsolutePath();
        String launcher = arguments
                .option("--gatehouse")
                .orElseGet(() -> Path.of(System.getProperty("gatehouse.home", ""))
                        .toAbsolutePath()
                        .resolve("gatehouse")
                        .toString());
        Optional<Path> page = arguments.option("--markdown").map(Path::of);
        arguments.finish();
        String said = new ServeBenchmark(List.of(launcher.split(" +", -1)), rate, seconds, errors::println).run(temp);
        out.print(said);
        if (page.isPresent()) {
            Files.writeString(page.get(), said, StandardCharsets.UTF_8);
        }
        return 0;
    }
}
