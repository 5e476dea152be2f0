package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the directory does not say yet: what there is to do for a worker. */
public final class Provisions {
    private final Database database;
    private final String tenant;
    private final Lease lease;

    public Provisions(Database database, String tenant, Lease lease) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.lease = requireNonNull(lease, "lease is null");
    }

    /**
     * The next ones that may be tried, whoever waited longest first. Nobody else is given them for a time; should whoever
     * took them never be heard of again, they are given out again after it.
     *
     * @throws dev.gatehouse.store.StoreException {@code WRITER_ELSEWHERE} where another instance decides now
     */
    public List<Provision> take(int limit, Instant at, Duration time) {
        return database.write(tenant, handle -> {
            ProvisionRows rows = new ProvisionRows(new Rows(handle, tenant));
            Leases.check(rows.rows(), lease);
            return rows.take(at, limit, at.plus(time));
        });
    }

    /**
     * Whatever an earlier holder of the lease had taken up may be tried at once: he is not coming back. What the directory
     * refused waits as it did.
     *
     * @return how many
     * @throws dev.gatehouse.store.StoreException {@code WRITER_ELSEWHERE} where another instance decides now
     */
    public int takeBack(Instant at) {
        return database.write(tenant, handle -> {
            Rows rows = new Rows(handle, tenant);
            Leases.check(rows, lease);
            return handle.createUpdate("""
                            UPDATE pim_provision SET next_try = :at
                            WHERE tenant = :tenant AND next_try > :at AND failures = 0""")
                    .bind("at", Moments.text(at))
                    .bind("tenant", tenant)
                    .execute();
        });
    }

    /** Those that the directory has refused so often at least: somebody should look at them. */
    public List<Provision> failing(int least) {
        return database.read(handle -> new Rows(handle, tenant).where("""
                                SELECT * FROM pim_provision
                                WHERE tenant = ? AND next_try IS NOT NULL AND failures >= ?
                                ORDER BY since_at, principal, target_key""", ProvisionRows::provision, least));
    }
}
