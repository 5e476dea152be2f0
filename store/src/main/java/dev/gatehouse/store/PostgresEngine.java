package dev.gatehouse.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL server. Writers of a tenant wait for each other by a lock of the server's, which ends with the transaction. */
final class PostgresEngine implements Engine {
    private static final int CONNECTIONS = 10;
    private static final long WAIT_MILLIS = 5_000;

    /*
     * Writers see what the one before them wrote. What is answered as kept is on the disk, also where the server is set to be
     * hasty.
     */
    private static final String AT_CONNECT = """
            SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED;
            SET lock_timeout = '30s';
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'""";

    private final DatabaseSettings.Postgres settings;
    private final Schema schema;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresEngine(DatabaseSettings.Postgres settings, Schema schema) {
        this.settings = settings;
        this.schema = schema;
        this.pool = new HikariDataSource(config(settings, schema));
        this.jdbi = Wiring.jdbi(pool);
    }

    static PostgresEngine open(DatabaseSettings.Postgres settings, Schema schema) {
        try (Connection connection = connect(settings);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW server_encoding")) {
            if (!answer.next() || !answer.getString(1).equals("UTF8")) {
                throw new StoreException(
                        Code.NOT_A_DATABASE, "the database's encoding is not UTF8: make one with ENCODING 'UTF8'");
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
        return new PostgresEngine(settings, schema);
    }

    /** A connection of its own. */
    static Connection connect(DatabaseSettings.Postgres settings) throws SQLException {
        var properties = new Properties();
        properties.putAll(options());
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password().get());
        return DriverManager.getConnection(settings.url(), properties);
    }

    /** The number of a lock. */
    static long lockNumber(String purpose, String tenant) {
        byte[] digest = PortableText.sha256().digest((purpose + "\n" + tenant).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }

    @Override
    public DataSource forMigrations() {
        return pool;
    }

    @Override
    public Map<String, String> spelling() {
        // Sorted byte by byte as in SQLite, and not as the server's language has it.
        return Map.of("text", "TEXT COLLATE \"C\"", "blob", "BYTEA");
    }

    @Override
    public Optional<String> place() {
        return schema.place();
    }

    @Override
    public void start() {
        // The pool is there from the beginning.
    }

    @Override
    public <T> T read(Work<T> work) {
        try (Handle handle = jdbi.open()) {
            return handle.inTransaction(reading -> {
                reading.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                return work.in(reading);
            });
        }
    }

    @Override
    public <T> T write(String tenant, Work<T> work) {
        try (Handle handle = jdbi.open()) {
            return handle.inTransaction(writing -> {
                await(writing, tenant);
                return work.in(writing);
            });
        }
    }

    private void await(Handle handle, String tenant) {
        handle.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:number)) AS waited")
                .bind("number", lockNumber(schema.lock(), tenant))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public WriterLock lockWriter(String tenant) {
        return PostgresWriterLock.take(settings, tenant);
    }

    @Override
    public boolean reaches(Schema other) {
        return read(handle -> handle.createQuery("""
                        SELECT count(*) > 0 FROM pg_catalog.pg_namespace
                            WHERE nspname = :place AND has_schema_privilege(oid, 'USAGE')""")
                .bind("place", other.place().orElse("public"))
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void close() {
        pool.close();
    }

    private static Map<String, String> options() {
        return Map.of(
                "ApplicationName", "gatehouse",
                "connectTimeout", "5",
                "loginTimeout", "10",
                "socketTimeout", "120",
                "tcpKeepAlive", "true",
                "reWriteBatchedInserts", "true");
    }

    private static HikariConfig config(DatabaseSettings.Postgres settings, Schema schema) {
        var config = new HikariConfig();
        config.setPoolName("postgres");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(settings.url());
        config.setCredentialsProvider(
                () -> Credentials.of(settings.user(), settings.password().get()));
        options().forEach(config::addDataSourceProperty);
        schema.place().ifPresent(place -> config.addDataSourceProperty("currentSchema", place));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(AT_CONNECT);
        return config;
    }
}
