package dev.gatehouse.bench;

import dev.gatehouse.bench.sinks.SinksBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code sinks}: what comes of alerts while a receiver is away, and how fast they reach it. */
final class SinksCommand {
    static final String USAGE = """
            sinks [--rate N] [--minutes N] [--seconds N] [--calm SECONDS] [--database sqlite|postgres] [--temp DIR] [--markdown FILE]
            """;
    private static final int RATE = 100;
    private static final int MINUTES = 60;
    private static final int CALM = 60;

    private SinksCommand() {}

    static int run(Arguments arguments, PrintStream out, PrintStream errors) throws IOException, InterruptedException {
        int rate = Math.toIntExact(arguments.number("--rate", RATE));
        long minutes = arguments.number("--minutes", MINUTES);
        Duration away = Duration.ofMinutes(minutes).plusSeconds(arguments.number("--seconds", 0));
        Duration calm = Duration.ofSeconds(arguments.number("--calm", CALM));
        if (rate < 1 || !away.isPositive() || !calm.isPositive()) {
            throw new IllegalArgumentException("--rate, --calm and the time that a receiver is away need at least 1");
        }
        Path temp = Path.of(arguments.option("--temp").orElse(System.getProperty("java.io.tmpdir")))
                .toAbsolutePath();
        boolean isPostgres = isPostgres(arguments.option("--database").orElse("sqlite"));
        Optional<Path> page = arguments.option("--markdown").map(Path::of);
        arguments.finish();
        String said =
                new SinksBenchmark(new SinksBenchmark.Plan(rate, calm, away, isPostgres), errors::println).run(temp);
        out.print(said);
        if (page.isPresent()) {
            Files.writeString(page.get(), said, StandardCharsets.UTF_8);
        }
        return 0;
    }

    private static boolean isPostgres(String database) {
        return switch (database) {
            case "sqlite" -> false;
            case "postgres" -> true;
            default -> throw new IllegalArgumentException("--database is sqlite or postgres, not " + database);
        };
    }
}
