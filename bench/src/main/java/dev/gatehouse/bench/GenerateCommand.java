package dev.gatehouse.bench;

import dev.gatehouse.bench.generate.ContosoExample;
import dev.gatehouse.bench.generate.LoadExample;
import dev.gatehouse.bench.generate.PlantedExample;
import dev.gatehouse.bench.generate.QuietExample;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code generate}: writes an example, or a large file. */
final class GenerateCommand {
    static final String USAGE = """
            generate contoso DIR [--seed N]             the example of examples/contoso
            generate quiet DIR [--seed N]               the example of examples/quiet: nothing is wrong in it
            generate planted DIR [--seed N]             the same with attacks in it, listed in DIR/.expected.tsv
            generate load FILE [--events N] [--seed N]  a large file of sign-ins, and FILE's audits beside it
            """;
    private static final int EVENTS = 100_000;

    private GenerateCommand() {}

    static int run(Arguments arguments, PrintStream out) throws IOException {
        String what = arguments.next("what to generate: contoso, quiet, planted or load");
        Path where = Path.of(arguments.next("where to write it"));
        switch (what) {
            case "contoso" -> {
                long seed = seed(arguments, ContosoExample.SEED);
                arguments.finish();
                ContosoExample.write(where, seed);
                out.println("wrote " + where);
            }
            case "quiet" -> {
                long seed = seed(arguments, QuietExample.SEED);
                arguments.finish();
                QuietExample.write(where, seed);
                out.println("wrote " + where);
            }
            case "planted" -> {
                long seed = seed(arguments, QuietExample.SEED);
                arguments.finish();
                PlantedExample.write(where, seed);
                out.println("wrote " + where);
            }
            case "load" -> {
                long seed = seed(arguments, ContosoExample.SEED);
                int events = Math.toIntExact(arguments.number("--events", EVENTS));
                arguments.finish();
                Path audits = LoadExample.write(where, events, seed);
                out.println("wrote " + where + " and " + audits);
            }
            default -> throw new IllegalArgumentException("there is no example called " + what);
        }
        return 0;
    }

    private static long seed(Arguments arguments, long otherwise) {
        return arguments.number("--seed", otherwise);
    }
}
