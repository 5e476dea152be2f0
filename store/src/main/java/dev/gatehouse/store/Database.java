package dev.gatehouse.store;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** The state database: opened once, its tables brought up to date, and shared by all that keep something in it. */
public final class Database implements AutoCloseable {
    private final Engine engine;
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    private Database(Engine engine) {
        this.engine = engine;
    }

    /**
     * Opens it, and makes or changes its tables where they are not as this program needs them.
     *
     * @throws TemporaryStoreException where the server cannot be reached now
     * @throws StoreException where it can never work like this; the message says why
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, Schema.WATCH);
    }

    /** The same with the tables of a schema. */
    public static Database open(DatabaseSettings settings, Schema schema) {
        Engine engine = guarded(() -> switch (settings) {
            case DatabaseSettings.Sqlite sqlite -> SqliteEngine.open(sqlite.file());
            case DatabaseSettings.Postgres postgres -> PostgresEngine.open(postgres, schema);
        });
        try {
            return guarded(() -> {
                Migrations.run(engine, schema);
                engine.start();
                return new Database(engine);
            });
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** Reads in one transaction: what it sees belongs together. */
    public <T> T read(Work<T> work) {
        return guarded(() -> engine.read(work));
    }

    /** Writes in one transaction, all or nothing and durable; those of one tenant come one after the other. */
    public <T> T write(String tenant, Work<T> work) {
        requireNonNull(tenant, "tenant is null");
        if (writing.get()) {
            throw new IllegalStateException("a transaction within a transaction: it would wait for itself");
        }
        writing.set(true);
        try {
            return guarded(() -> engine.write(tenant, work));
        } finally {
            writing.remove();
        }
    }

    /**
     * Claims to be the one that writes what only one may write for a tenant.
     *
     * @throws StoreException {@link Code#WRITER_ELSEWHERE} where somebody else is
     */
    public WriterClaim claimWriter(String tenant) {
        return guarded(() -> WriterClaim.of(this, tenant, engine.lockWriter(tenant)));
    }

    /** Whether the tables of a schema lie in the same database, and whoever has this open may reach them. */
    public boolean reaches(Schema schema) {
        return guarded(() -> engine.reaches(schema));
    }

    @Override
    public void close() {
        engine.close();
    }

    private static <T> T guarded(Supplier<T> doing) {
        try {
            return doing.get();
        } catch (JdbiException e) {
            throw Failures.of(e);
        }
    }
}
