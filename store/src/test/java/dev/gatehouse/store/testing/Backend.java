package dev.gatehouse.store.testing;

import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The two databases. Each is opened once; a test has a tenant of its own in it. */
public enum Backend {
    SQLITE {
        @Override
        public DatabaseSettings fresh() {
            return new DatabaseSettings.Sqlite(folder().resolve("state.db"));
        }

        @Override
        public Database shared() {
            return Sqlite.DATABASE;
        }

        @Override
        public Database pim() {
            return SqlitePim.DATABASE;
        }
    },
    POSTGRES {
        @Override
        public DatabaseSettings fresh() {
            return Postgres.SERVER.fresh();
        }

        @Override
        public Database shared() {
            return Postgres.DATABASE;
        }

        @Override
        public Database pim() {
            return PostgresPim.DATABASE;
        }
    };

    /** Settings of a database that nobody has opened yet. */
    public abstract DatabaseSettings fresh();

    /** The one that tests share. */
    public abstract Database shared();

    /** The one of Privileged Identity Management that tests share. */
    public abstract Database pim();

    /** A tenant that nobody else has. */
    public static String tenant() {
        return "t-" + UUID.randomUUID();
    }

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gatehouse-store");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Sqlite {
        static final Database DATABASE = Database.open(SQLITE.fresh());
    }

    private static final class Postgres {
        static final Server SERVER = new Server();
        static final Database DATABASE = Database.open(SERVER.fresh());
    }

    private static final class SqlitePim {
        static final Database DATABASE = Database.open(SQLITE.fresh(), Schema.PIM);
    }

    private static final class PostgresPim {
        static final Database DATABASE = Database.open(POSTGRES.fresh(), Schema.PIM);
    }

    private static final class Server {
        private final EmbeddedPostgres postgres;

        Server() {
            try {
                postgres = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        DatabaseSettings fresh() {
            String name = "d" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return new DatabaseSettings.Postgres(
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, "postgres", () -> "postgres");
        }
    }
}
