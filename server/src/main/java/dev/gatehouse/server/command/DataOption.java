package dev.gatehouse.server.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where all state is. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "gatehouse-data",
            description = "The folder that holds all state; made if it is not there. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("gatehouse-data");

    Path path() {
        return data;
    }
}
