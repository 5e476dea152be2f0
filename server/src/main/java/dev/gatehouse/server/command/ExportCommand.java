package dev.gatehouse.server.command;

import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.StartException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatehouse audit export}. */
@Command(
        name = "export",
        description =
                "Writes the audit trail of a data folder, sealed and signed, for gatehouse audit verify. The server"
                        + " must not run on the folder meanwhile.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to. Default: standard output")
    private @Nullable Path output;

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;

    ExportCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        data.wish();
        try (DataFolder folder = DataFolder.open(data.path());
                Parts parts = furnishing.get().open(folder.path(), clock);
                Writer out = writer()) {
            long entries = parts.watching().exporter().write(out);
            console.err()
                    .println("gatehouse: " + entries + " entries; gatehouse audit verify FILE --key "
                            + folder.path().resolve("audit-public.pem") + " holds them against the key");
        } catch (IOException e) {
            throw new StartException("the export cannot be written: " + e.getMessage() + "; name another file (-o)", e);
        }
        return ExitCode.DONE;
    }

    private Writer writer() throws IOException {
        return output == null
                ? new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8))
                : Files.newBufferedWriter(output);
    }
}
