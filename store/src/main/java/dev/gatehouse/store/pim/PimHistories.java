package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.review.ReviewHistory;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.pim.json.PimJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people want to read again of reviews that are over, for as long as it is kept. */
public final class PimHistories {
    private final Database database;
    private final String tenant;

    public PimHistories(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Keeps one, unless it is there already, and forgets those whose time is over. */
    public void add(ReviewHistory history, Instant now) {
        int _ = database.write(tenant, handle -> {
            int _ = handle.createUpdate("DELETE FROM pim_review_history WHERE tenant = :tenant AND created < :before")
                    .bind("tenant", tenant)
                    .bind("before", Moments.text(now.minus(ReviewHistory.KEPT)))
                    .execute();
            return handle.createUpdate("""
                    INSERT INTO pim_review_history (tenant, id, created, json) VALUES (:tenant, :id, :created, :json)
                    ON CONFLICT (tenant, id) DO NOTHING""")
                    .bind("tenant", tenant)
                    .bind("id", history.id().toString())
                    .bind("created", Moments.text(history.created()))
                    .bind("json", PimJson.write(history))
                    .execute();
        });
    }

    /** Those whose time is not over, the newest first. */
    public List<ReviewHistory> all(Instant now) {
        return database
                .read(handle -> new Rows(handle, tenant)
                        .where(
                                "SELECT json FROM pim_review_history WHERE tenant = ? AND created >= ?",
                                (row, context) -> PimJson.history(row.getString("json")),
                                Moments.text(now.minus(ReviewHistory.KEPT))))
                .stream()
                .sorted(Comparator.comparing(ReviewHistory::created)
                        .thenComparing(ReviewHistory::id)
                        .reversed())
                .toList();
    }

    /** One of them. */
    public Optional<ReviewHistory> find(UUID id, Instant now) {
        return database
                .read(handle -> new Rows(handle, tenant)
                        .where(
                                "SELECT json FROM pim_review_history WHERE tenant = ? AND id = ?",
                                (row, context) -> PimJson.history(row.getString("json")),
                                id.toString()))
                .stream()
                .filter(history -> !history.ends().isBefore(now))
                .findFirst();
    }
}
