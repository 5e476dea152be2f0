package dev.gatehouse.bench;

import dev.gatehouse.bench.generate.ContosoExample;
import dev.gatehouse.bench.generate.LoadExample;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code generate contoso DIR [--seed N]} and {@code generate load FILE --events N [--seed N]}. */
final class GenerateCommand {
    static final String USAGE = """
            generate contoso DIR [--seed N]             the example of examples/contoso
            generate load FILE [--events N] [--seed N]  a large file of sign-ins, and FILE's audits beside it
            """;
    private static final int EVENTS = 100_000;

    private GenerateCommand() {}

    static int run(Arguments arguments, PrintStream out) throws IOException {
        String what = arguments.next("what to generate: contoso or load");
        Path where = Path.of(arguments.next("where to write it"));
        long seed = arguments.number("--seed", ContosoExample.SEED);
        switch (what) {
            case "contoso" -> {
                arguments.finish();
                ContosoExample.write(where, seed);
                out.println("wrote " + where);
            }
            case "load" -> {
                int events = Math.toIntExact(arguments.number("--events", EVENTS));
                arguments.finish();
                Path audits = LoadExample.write(where, events, seed);
                out.println("wrote " + where + " and " + audits);
            }
            default -> throw new IllegalArgumentException("there is no example called " + what);
        }
        return 0;
    }
}
