package dev.gatehouse.server.command;

import dev.gatehouse.server.furnish.Wishes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where all state is, and whose it is. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that holds all state; made if it is not there. Default: gatehouse-data")
    private @Nullable Path data;

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description =
                    "What your organisation declares, its name among it. Default: gatehouse.yaml in the data folder, if"
                            + " it is there")
    private @Nullable Path context;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL database, such as jdbc:postgresql://host/gatehouse, with GATEHOUSE_DB_USER and"
                    + " GATEHOUSE_DB_PASSWORD in the environment. Default: a file in the data folder")
    private @Nullable String database;

    Path path() {
        return Optional.ofNullable(data).orElse(Path.of("gatehouse-data"));
    }

    /** The same for a command that by itself uses another folder than all others. */
    void usual(Path folder) {
        data = Optional.ofNullable(data).orElse(folder);
    }

    /** What is declared, where nobody said it. */
    void declared(Path file) {
        context = declaration().orElse(file);
    }

    /** The file with what is declared, where there is one. */
    Optional<Path> declaration() {
        return Optional.ofNullable(context)
                .or(() -> Optional.of(usualDeclaration()).filter(Files::exists));
    }

    /** Where somebody who declares something writes it. */
    Path toDeclareIn() {
        return Optional.ofNullable(context).orElseGet(this::usualDeclaration);
    }

    private Path usualDeclaration() {
        return path().resolve("gatehouse.yaml");
    }

    /** Says to whoever opens the folder what is declared, and where the database is. */
    void wish() {
        // Whoever does not serve asks for no role.
        System.clearProperty(Wishes.ROLE);
        declaration().ifPresent(file -> System.setProperty(Wishes.CONTEXT, file.toString()));
        Optional.ofNullable(database).ifPresent(url -> System.setProperty(Wishes.DATABASE, url));
    }
}
