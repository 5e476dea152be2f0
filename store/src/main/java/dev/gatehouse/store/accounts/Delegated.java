package dev.gatehouse.store.accounts;

import dev.gatehouse.store.Columns;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What somebody signed in for with clients that act for him, as his account has to do with it. */
public final class Delegated {
    private Delegated() {}

    /** Ends all of an account that holds, in the transaction of a handle, and says how many. */
    public static int endAll(Handle handle, String tenant, UUID account, Instant at) {
        return handle.createUpdate("""
                        UPDATE issuer_delegation SET revoked_at = :at
                        WHERE tenant = :tenant AND account = :account AND revoked_at IS NULL AND ends_at > :at""")
                .bind("at", Columns.micros(at))
                .bind("tenant", tenant)
                .bind("account", account.toString())
                .execute();
    }
}
