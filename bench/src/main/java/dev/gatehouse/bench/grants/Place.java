package dev.gatehouse.bench.grants;

import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An empty database in a folder, opened as the server opens it. */
public record Place(String name, Database database, Optional<EmbeddedPostgres> server) implements AutoCloseable {
    /** SQLite, in a file. */
    public static Place sqlite(Path folder, Schema schema) {
        Database database = Database.open(new DatabaseSettings.Sqlite(folder.resolve("gatehouse.db")), schema);
        return new Place("SQLite", database, Optional.empty());
    }

    /** A PostgreSQL server of its own, on this machine, as it comes. */
    public static Place postgres(Path folder, Schema schema) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(Files.createDirectories(folder.resolve("postgres")))
                .start();
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
        Database database = Database.open(new DatabaseSettings.Postgres(url, "postgres", () -> "postgres"), schema);
        return new Place("PostgreSQL", database, Optional.of(server));
    }

    @Override
    public void close() throws IOException {
        database.close();
        if (server.isPresent()) {
            server.get().close();
        }
    }
}
