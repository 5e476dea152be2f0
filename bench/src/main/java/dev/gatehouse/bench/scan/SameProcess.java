package dev.gatehouse.bench.scan;

import dev.gatehouse.cli.Main;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the product within this process, where what was compiled in the passes before is still there, as it is for the
 * others: the comparison of like with like.
 *
 * @param home where the catalogue lies
 */
record SameProcess(Path home) implements ScanUnderTest {
    @Override
    public GcLog.Heap scan(List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add("scan");
        words.addAll(arguments);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(
                ResultStream.to(OutputStream.nullOutputStream()),
                nowhere,
                InputStream.nullInputStream(),
                false,
                false,
                false,
                home);
        int code = Main.run(console, words.toArray(String[]::new));
        if (code != 0) {
            throw new IOException("scan ended with " + code);
        }
        return new GcLog.Heap(0, 0);
    }
}
