package dev.gatehouse.bench.scan;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB's JSON reader over the same columns, with a filter and a group by. */
final class DuckDb implements Contestant, AutoCloseable {
    /** How much of the columns the query asks for. */
    enum Reach {
        /** All are declared; the filter and the grouping need a few. */
        DECLARED("read_json, filter and group by"),
        /** Every column has to be read. */
        EVERY_COLUMN("read_json, filter and group by, every column used");

        private final String text;

        Reach(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final Path file;
    private final Reach reach;
    private final Connection connection;

    DuckDb(Path file, int threads, Reach reach) throws SQLException {
        this.file = file;
        this.reach = reach;
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET preserve_insertion_order = false");
        }
    }

    @Override
    public String name() {
        return "DuckDB " + reach.text;
    }

    @Override
    public long run() throws SQLException {
        long events = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query())) {
            while (rows.next()) {
                events += rows.getLong("events");
            }
        }
        return events;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Groups everything by result and country; the filter keeps every event, so that the sum can be checked. */
    private String query() {
        String more = reach == Reach.EVERY_COLUMN ? """
                , sum(length("time") + length(callerIpAddress) + length(correlationId) + length(properties.id)
                      + length(properties.createdDateTime) + length(properties.userPrincipalName)
                      + length(properties.userId) + length(properties.appDisplayName) + length(properties.clientAppUsed)
                      + length(properties.conditionalAccessStatus) + length(properties.riskLevelDuringSignIn))
                """ : "";
        return """
                SELECT category, properties.status.errorCode AS code, count(*) AS events%s
                FROM read_json('%s', format = 'newline_delimited', columns = %s)
                WHERE resultType >= '0' AND properties."location".countryOrRegion <> 'none'
                GROUP BY category, code
                """.formatted(more, file.toAbsolutePath().toString().replace("'", "''"), Columns.duckDb());
    }
}
