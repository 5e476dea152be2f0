package dev.gatehouse.store.pim;

import dev.gatehouse.store.PortableText;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** One of many rows that are written together: its values, by name. No text is bound that a database would refuse. */
record Row(PreparedStatement statement, Named named, StatementContext context) {
    Row bind(String name, @Nullable String value) {
        for (int place : named.placesOf(name)) {
            doing(() -> {
                if (value == null) {
                    statement.setNull(place, Types.VARCHAR);
                } else {
                    statement.setString(place, PortableText.clean(value));
                }
            });
        }
        return this;
    }

    Row bind(String name, int value) {
        named.placesOf(name).forEach(place -> doing(() -> statement.setInt(place, value)));
        return this;
    }

    Row bind(String name, long value) {
        named.placesOf(name).forEach(place -> doing(() -> statement.setLong(place, value)));
        return this;
    }

    /** All values are bound. */
    void add() {
        doing(statement::addBatch);
    }

    private void doing(Doing what) {
        try {
            what.now();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, context);
        }
    }

    /** What a driver does. */
    @FunctionalInterface
    private interface Doing {
        void now() throws SQLException;
    }
}
