package dev.gatehouse.store;

import org.jdbi.v3.core.Handle;

/**
 * The right to write what only one may write for a tenant.
 *
 * <p>The lock keeps a second one out as long as the first lives. Should the lock be lost unnoticed, the epoch tells: who
 * comes later counts it up, and what the earlier one writes after that is refused.
 */
public final class WriterClaim implements AutoCloseable {
    private final String tenant;
    private final long epoch;
    private final WriterLock lock;

    private WriterClaim(String tenant, long epoch, WriterLock lock) {
        this.tenant = tenant;
        this.epoch = epoch;
        this.lock = lock;
    }

    static WriterClaim of(Database database, String tenant, WriterLock lock) {
        try {
            return new WriterClaim(tenant, database.write(tenant, handle -> next(handle, tenant)), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static long next(Handle handle, String tenant) {
        return handle.createQuery("""
                        INSERT INTO writer (tenant, epoch) VALUES (:tenant, 1)
                        ON CONFLICT (tenant) DO UPDATE SET epoch = writer.epoch + 1
                        RETURNING epoch""").bind("tenant", tenant).mapTo(Long.class).one();
    }

    /** Before the transaction: makes sure of the lock. */
    public void hold() {
        lock.hold();
    }

    /** Within the transaction: refuses where somebody else became the writer. */
    public void check(Handle handle) {
        long now = handle.createQuery("SELECT epoch FROM writer WHERE tenant = :tenant")
                .bind("tenant", tenant)
                .mapTo(Long.class)
                .one();
        if (now != epoch) {
            throw new StoreException(
                    Code.WRITER_ELSEWHERE, "another process has become the writer of tenant " + tenant + " since");
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
