package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Database;
import java.time.Instant;

/** Says whether anything is due, so that nobody decides again and again that nothing is. */
public final class PimDue {
    private final Database database;
    private final String tenant;

    public PimDue(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Whether {@link dev.gatehouse.pim.command.Command.ExpireDue} would find anything at a moment. */
    public boolean isThere(Instant at) {
        return database.read(handle -> {
            Tables tables = Tables.of(new Rows(handle, tenant));
            return !tables.grants().over(at, 1).isEmpty()
                    || !tables.grants().beginning(at, 1).isEmpty()
                    || !tables.grants().reminding(at, 1).isEmpty()
                    || !tables.requests().late(at, 1).isEmpty()
                    || !tables.requests().escalating(at, 1).isEmpty()
                    || tables.reviews().isDue(at);
        });
    }
}
