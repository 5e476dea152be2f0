package dev.gatehouse.server.command;

import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.StartException;
import dev.gatehouse.server.transfer.DirectoryWriter;
import dev.gatehouse.server.transfer.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gatehouse directory export}. */
@Command(
        name = "export",
        description =
                "Writes what the directory holds as an export of Microsoft Graph, which gatehouse directory import and"
                        + " gatehouse posture read. The server must not run on the folder meanwhile.",
        mixinStandardHelpOptions = true)
final class DirectoryExportCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "DIR", description = "Where to: a folder that is empty, or is not there yet.")
    private Path target = Path.of("");

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;

    DirectoryExportCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        data.wish();
        try (DataFolder folder = DataFolder.open(data.path());
                Parts parts = furnishing.get().open(folder.path(), clock)) {
            empty();
            int left =
                    DirectoryWriter.write(Transfer.here(OneRole.granting(parts).pim(), clock.instant()), target);
            console.err().println("gatehouse: written to " + target);
            if (left > 0) {
                console.err()
                        .println("gatehouse: " + left + " are left out: activations, places in groups that end or begin"
                                + " later, and what is over Azure resources");
            }
        } catch (IOException e) {
            throw new StartException("the export cannot be written: " + e.getMessage() + "; name another folder", e);
        }
        return ExitCode.DONE;
    }

    private void empty() throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> within = Files.list(target)) {
            if (within.findAny().isPresent()) {
                throw new StartException(target + " is not empty; name another folder");
            }
        }
    }
}
