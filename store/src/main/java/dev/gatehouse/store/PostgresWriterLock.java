package dev.gatehouse.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A lock that a connection of its own holds, so that it ends with the process, or with the server. */
final class PostgresWriterLock implements WriterLock {
    private static final int SECONDS_TO_ANSWER = 5;

    private final DatabaseSettings.Postgres settings;
    private final String tenant;
    private Connection connection;

    private PostgresWriterLock(DatabaseSettings.Postgres settings, String tenant, Connection connection) {
        this.settings = settings;
        this.tenant = tenant;
        this.connection = connection;
    }

    static PostgresWriterLock take(DatabaseSettings.Postgres settings, String tenant) {
        try {
            Connection connection = PostgresEngine.connect(settings);
            if (!isTaken(connection, tenant)) {
                connection.close();
                throw new StoreException(
                        Code.WRITER_ELSEWHERE, "another process writes for tenant " + tenant + ": stop it first");
            }
            return new PostgresWriterLock(settings, tenant, connection);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /*
     * After a restart of the server the lock is free for anybody, and after a torn line the server may keep it for the dead
     * connection a while: so it is temporary. Whether somebody else wrote meanwhile, the epoch tells.
     */
    @Override
    public synchronized void hold() {
        try {
            if (connection.isValid(SECONDS_TO_ANSWER)) {
                return;
            }
            connection.close();
            Connection next = PostgresEngine.connect(settings);
            if (!isTaken(next, tenant)) {
                next.close();
                throw new TemporaryStoreException(
                        Code.BUSY, "the lock of the writer of tenant " + tenant + " is not free again yet", null);
            }
            connection = next;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** The lock is free when this returns: a connection's end alone is known to the server a moment later only. */
    @Override
    public synchronized void close() {
        try (Connection last = connection) {
            if (last.isValid(SECONDS_TO_ANSWER)) {
                boolean _ = answers(last, "pg_advisory_unlock", tenant);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static boolean isTaken(Connection connection, String tenant) throws SQLException {
        return answers(connection, "pg_try_advisory_lock", tenant);
    }

    private static boolean answers(Connection connection, String function, String tenant) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + function + "(?)")) {
            statement.setLong(1, PostgresEngine.lockNumber("gatehouse writer", tenant));
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
