package dev.gatehouse.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** SQLite in a file of which this process is the only user: many readers, and one writer at a time. */
final class SqliteEngine implements Engine {
    private static final int READERS = 4;

    /** In pages of 4 KB: large enough that a large commit does not wait for a checkpoint each time. */
    private static final String AT_CONNECT = "PRAGMA wal_autocheckpoint = 8000";

    /** In kilobytes for each connection: what a large transaction changes is not written twice, nor read anew. */
    private static final int CACHE = 64 * 1024;

    private final Path file;
    private final FileClaim claim;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Set<String> writers = ConcurrentHashMap.newKeySet();
    private @Nullable HikariDataSource readPool;
    private @Nullable HikariDataSource writePool;
    private @Nullable Jdbi reads;
    private @Nullable Jdbi writes;

    private SqliteEngine(Path file, FileClaim claim) {
        this.file = file;
        this.claim = claim;
    }

    static SqliteEngine open(Path named) {
        Path file = named.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new StoreException(Code.NOT_WRITABLE, file + " is a folder: name a file in it");
        }
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
        } catch (IOException e) {
            throw new StoreException(Code.NOT_WRITABLE, "cannot make the folder of " + file, e);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new StoreException(Code.NOT_WRITABLE, file + " cannot be written");
        }
        return new SqliteEngine(file, FileClaim.of(file));
    }

    @Override
    public DataSource forMigrations() {
        return connections(SQLiteConfig.TransactionMode.DEFERRED);
    }

    @Override
    public Map<String, String> spelling() {
        return Map.of("text", "TEXT", "blob", "BLOB");
    }

    @Override
    public Optional<String> place() {
        return Optional.empty();
    }

    @Override
    public void start() {
        writePool = pool("write", SQLiteConfig.TransactionMode.IMMEDIATE, 1, AT_CONNECT);
        readPool = pool("read", SQLiteConfig.TransactionMode.DEFERRED, READERS, "PRAGMA query_only = 1");
        writes = Wiring.jdbi(writePool);
        reads = Wiring.jdbi(readPool);
    }

    @Override
    public <T> T read(Work<T> work) {
        try (Handle handle = started(reads).open()) {
            return handle.inTransaction(work::in);
        }
    }

    @Override
    public <T> T write(String tenant, Work<T> work) {
        writing.lock();
        try (Handle handle = started(writes).open()) {
            return handle.inTransaction(work::in);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public WriterLock lockWriter(String tenant) {
        if (!writers.add(tenant)) {
            throw new StoreException(Code.WRITER_ELSEWHERE, "this process already writes for tenant " + tenant);
        }
        return new WriterLock() {
            @Override
            public void hold() {
                // The file is this process's own as long as it is open.
            }

            @Override
            public void close() {
                writers.remove(tenant);
            }
        };
    }

    @Override
    public boolean reaches(Schema schema) {
        // Each has a file of its own.
        return false;
    }

    @Override
    public void close() {
        try {
            if (readPool != null) {
                readPool.close();
            }
            if (writePool != null) {
                writePool.close();
            }
        } finally {
            claim.close();
        }
    }

    private static Jdbi started(@Nullable Jdbi jdbi) {
        if (jdbi == null) {
            throw new IllegalStateException("the database is not started");
        }
        return jdbi;
    }

    private HikariDataSource pool(String name, SQLiteConfig.TransactionMode mode, int size, String atConnect) {
        var config = new HikariConfig();
        config.setPoolName("sqlite-" + name);
        config.setDataSource(connections(mode));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        config.setConnectionInitSql(atConnect);
        return new HikariDataSource(config);
    }

    private SQLiteDataSource connections(SQLiteConfig.TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-CACHE);
        config.setTransactionMode(mode);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
