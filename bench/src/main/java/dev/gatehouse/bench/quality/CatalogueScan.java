package dev.gatehouse.bench.quality;

import dev.gatehouse.cli.Main;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The product with its whole catalogue, run within this process.
 *
 * @param home where the catalogue lies
 */
public record CatalogueScan(Path home) {
    /** The alerts of a tenant's logs, with what its {@code gatehouse.yaml} declares; others' logs may lie among them. */
    List<FoundAlert> alerts(Path tenant, List<Path> background) throws IOException {
        return FoundAlert.read(lines(tenant, background));
    }

    /** The same as the scan writes them, a line each. */
    String lines(Path tenant, List<Path> background) throws IOException {
        List<String> words = new ArrayList<>(List.of("scan", tenant.toString()));
        background.forEach(path -> words.add(path.toString()));
        words.addAll(List.of(
                "--context", tenant.resolve("gatehouse.yaml").toString(), "--format", "ndjson", "--threads", "2"));
        return lines(words);
    }

    /** What a command line that begins with {@code scan} writes, a line each. */
    public String lines(List<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        var said = new ByteArrayOutputStream();
        try (var errors = new PrintStream(said, false, StandardCharsets.UTF_8);
                var results = ResultStream.to(out)) {
            var console = new Console(results, errors, InputStream.nullInputStream(), false, false, false, home);
            int code = Main.run(console, words.toArray(String[]::new));
            if (code != 0) {
                errors.flush();
                throw new IOException("scan ended with " + code + ": " + said.toString(StandardCharsets.UTF_8));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
