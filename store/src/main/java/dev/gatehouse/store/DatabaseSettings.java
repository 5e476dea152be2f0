package dev.gatehouse.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/** Where the state database is. */
public sealed interface DatabaseSettings {
    /** A file, which is made where there is none; one process at a time has it. */
    record Sqlite(Path file) implements DatabaseSettings {
        public Sqlite {
            requireNonNull(file, "file is null");
        }
    }

    /**
     * A database of a PostgreSQL server, which several processes may share.
     *
     * @param url such as {@code jdbc:postgresql://host:5432/gatehouse}; without a password
     * @param password asked whenever a connection is made, so that it may change
     */
    record Postgres(String url, String user, Supplier<String> password) implements DatabaseSettings {
        public Postgres {
            requireNonNull(url, "url is null");
            requireNonNull(user, "user is null");
            requireNonNull(password, "password is null");
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException(
                        "not a URL of PostgreSQL: it begins otherwise than jdbc:postgresql:");
            }
            if (url.toLowerCase(Locale.ROOT).contains("password=")) {
                throw new IllegalArgumentException("a password in the URL would be logged: name a file or a variable");
            }
        }
    }
}
