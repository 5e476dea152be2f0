package dev.gatehouse.server.command;

import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.StartException;
import dev.gatehouse.server.watch.Importing;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gatehouse lake import}. */
@Command(
        name = "import",
        description =
                "Takes logs of the past into the data folder: files, folders, archives, in any shape that scan reads."
                        + " When the server starts next, it judges them all, and has learned from them who may do what and what is"
                        + " usual. The server must not run on the folder meanwhile. Taking the same logs again within three days"
                        + " changes nothing.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Logs: files, folders, archives.")
    private List<String> paths = new ArrayList<>();

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;

    ImportCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        data.wish();
        try (DataFolder folder = DataFolder.open(data.path())) {
            Inputs inputs = Inputs.find(paths, InputStream.nullInputStream(), folder.folder("import"));
            if (!inputs.missing().isEmpty()) {
                throw new StartException("does not exist: " + String.join(", ", inputs.missing()));
            }
            try (Parts parts = furnishing.get().open(folder.path(), clock)) {
                OneRole.takesLogs(parts);
                Importing.Imported imported =
                        parts.watching().station().importing().take(inputs.inputs(), bytes -> {});
                console.err()
                        .println("gatehouse: " + imported.inputs() + " logs with " + (imported.bytes() >> 20)
                                + " MB are taken; gatehouse serve judges them");
                List<String> problems = new ArrayList<>(imported.problems());
                inputs.problems().stream().map(InputProblem::toString).forEach(problems::add);
                problems.forEach(problem -> console.err().println("gatehouse: " + problem));
                return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
            }
        }
    }
}
