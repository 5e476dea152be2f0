package dev.gatehouse.lake;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/*
 * It runs in memory and sees one folder of the disk. Its configuration is locked before anything but this class speaks to
 * it, so that nothing that came with an event or a question can open another file, load an extension, or take more memory.
 */
/** DuckDB, shut in. Safe for many threads: each statement has a connection of its own. */
final class Database implements Closeable {
    private final DuckDBConnection root;
    private final RowFunction rows = new RowFunction();

    /** What one thread cannot do alone is shared with threads that give way. */
    Database(Path lake, LakeSettings settings) {
        root = Niceness.givingWay(() -> open(lake, settings));
    }

    private DuckDBConnection open(Path lake, LakeSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        String folder = lake.toAbsolutePath().normalize().toString();
        try {
            DuckDBConnection opened = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", properties);
            rows.register(opened);
            try (Statement statement = opened.createStatement()) {
                for (String line : List.of(
                        "SET threads = " + settings.threads(),
                        "SET memory_limit = '" + (settings.memoryBytes() >> 20) + "MiB'",
                        "SET parquet_metadata_cache = true",
                        "SET temp_directory = " + text(folder + "/work"),
                        "SET allowed_directories = [" + text(folder + "/parquet/") + ", " + text(folder + "/work/")
                                + "]",
                        "SET enable_external_access = false",
                        "SET lock_configuration = true",
                        Recent.CREATE,
                        Joiner.CREATE_MERGED,
                        Joiner.CREATE_TWICE,
                        Retention.CREATE_ACCOUNTS,
                        Retention.CREATE_EVENTS)) {
                    boolean _ = statement.execute(line);
                }
            }
            return opened;
        } catch (SQLException e) {
            throw Failures.database("the database does not start", e);
        }
    }

    /** What is done with an open connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What is done with each row of a result. */
    @FunctionalInterface
    interface EachRow {
        void row(ResultSet row) throws SQLException;
    }

    /** Does something with a connection of its own. */
    <T> T with(Work<T> work) {
        try (Connection connection = root.duplicate()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw Failures.database("a statement failed: " + e.getMessage(), e);
        }
    }

    /** Runs a statement, with values for its question marks. */
    void run(String sql, List<?> values) {
        int _ = with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                boolean _ = statement.execute();
                return 0;
            }
        });
    }

    /** Runs a query, with values for its question marks, and hands its rows over one after another. */
    void query(String sql, List<?> values, EachRow each) {
        int _ = with(connection -> {
            query(connection, sql, values, each);
            return 0;
        });
    }

    /** The same over an open connection. */
    static void query(Connection connection, String sql, List<?> values, EachRow each) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                each.row(result);
            }
        }
    }

    /** Runs a statement that is made of the name of a relation of these rows. */
    void withRows(List<StoredRow> stored, UnaryOperator<String> sql) {
        long key = rows.put(stored);
        try {
            run(sql.apply("gatehouse_rows(" + key + ")"), List.of());
        } finally {
            rows.remove(key);
        }
    }

    /** A text of our own as SQL writes it; what others say is always bound. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw Failures.database("the database does not close", e);
        }
    }
}
