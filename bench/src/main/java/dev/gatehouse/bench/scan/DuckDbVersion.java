package dev.gatehouse.bench.scan;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Which DuckDB runs here. */
final class DuckDbVersion {
    private DuckDbVersion() {}

    static String text() {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            return "not to be had (" + e.getMessage() + ")";
        }
    }
}
