package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Code;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says which instance decides for a tenant. A lease that was not renewed in time may be taken by another instance; the one
 * that had it learns so at its next write, however long it slept.
 */
public final class Leases {
    private final Database database;
    private final String tenant;

    public Leases(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Takes the lease where nobody has it, its time is over, or it is the same holder's; empty where another one has it. */
    public Optional<Lease> take(String holder, Instant at, Duration time) {
        return database.write(tenant, handle -> {
            Rows rows = new Rows(handle, tenant);
            Optional<Row> before = row(rows);
            if (before.filter(row -> row.until().isAfter(at) && !row.holder().equals(holder))
                    .isPresent()) {
                return Optional.empty();
            }
            Lease lease = new Lease(holder, before.map(Row::token).orElse(0L) + 1);
            write(rows, lease, at.plus(time));
            return Optional.of(lease);
        });
    }

    /**
     * Keeps it for longer.
     *
     * @throws StoreException {@link Code#WRITER_ELSEWHERE} where another one has it
     */
    public void renew(Lease lease, Instant at, Duration time) {
        database.write(tenant, handle -> {
            Rows rows = new Rows(handle, tenant);
            check(rows, lease);
            write(rows, lease, at.plus(time));
            return true;
        });
    }

    /** Lets go of it, where it still has it, so that another one need not wait. */
    public void release(Lease lease, Instant at) {
        database.write(tenant, handle -> {
            Rows rows = new Rows(handle, tenant);
            if (row(rows).filter(row -> row.token() == lease.token()).isPresent()) {
                write(rows, lease, at);
            }
            return true;
        });
    }

    /** Within a transaction: refuses where another one has taken it since. */
    static void check(Rows rows, Lease lease) {
        if (row(rows).filter(row -> row.token() == lease.token()).isEmpty()) {
            throw new StoreException(
                    Code.WRITER_ELSEWHERE,
                    "another instance decides for tenant " + rows.tenant() + " now; " + lease.holder()
                            + " does no longer");
        }
    }

    private static Optional<Row> row(Rows rows) {
        return rows
                .where(
                        "SELECT holder, token, until_at FROM pim_lease WHERE tenant = ?",
                        (row, context) -> new Row(
                                PortableText.original(row.getString("holder")),
                                row.getLong("token"),
                                Moments.moment(row, "until_at")))
                .stream()
                .findFirst();
    }

    private static void write(Rows rows, Lease lease, Instant until) {
        rows.each(
                """
                INSERT INTO pim_lease (tenant, holder, token, until_at) VALUES (:tenant, :holder, :token, :until)
                ON CONFLICT (tenant) DO UPDATE SET holder = excluded.holder, token = excluded.token,
                    until_at = excluded.until_at""",
                List.of(lease),
                (batch, one) -> batch.bind("holder", PortableText.stored(one.holder()))
                        .bind("token", one.token())
                        .bind("until", Moments.text(until)));
    }

    private record Row(String holder, long token, Instant until) {}
}
