package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.store.pim.json.PimJson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Access reviews: whole as documents, and by what they are found. */
record ReviewRows(Rows rows) {
    List<Definition> definitions() {
        return rows.where(
                "SELECT json FROM pim_review WHERE tenant = ?",
                (row, context) -> PimJson.review(row.getString("json")));
    }

    List<Instance> instances() {
        return rows.where(
                "SELECT json FROM pim_review_instance WHERE tenant = ?",
                (row, context) -> PimJson.instance(row.getString("json")));
    }

    List<Item> items() {
        return rows.where(
                "SELECT json FROM pim_review_item WHERE tenant = ?",
                (row, context) -> PimJson.item(row.getString("json")));
    }

    List<Definition> byId(ReviewId id) {
        return rows.where(
                "SELECT json FROM pim_review WHERE tenant = ? AND id = ?",
                (row, context) -> PimJson.review(row.getString("json")),
                id.toString());
    }

    /** Those of a review, the first one first. */
    List<Instance> instances(ReviewId review) {
        return rows.where(
                "SELECT json FROM pim_review_instance WHERE tenant = ? AND review = ? ORDER BY number",
                (row, context) -> PimJson.instance(row.getString("json")),
                review.toString());
    }

    /** Those in which reviewers decide. */
    List<Instance> open() {
        return rows.where(
                "SELECT json FROM pim_review_instance WHERE tenant = ? AND status = 'IN_PROGRESS'",
                (row, context) -> PimJson.instance(row.getString("json")));
    }

    List<Item> items(InstanceId instance) {
        return rows.where(
                "SELECT json FROM pim_review_item WHERE tenant = ? AND review = ? AND number = ? ORDER BY grant_id",
                (row, context) -> PimJson.item(row.getString("json")),
                instance.review().toString(),
                instance.number());
    }

    /** Those whose document names somebody: all of which he said something are among them. */
    List<Item> naming(PrincipalId who) {
        return rows.where(
                "SELECT json FROM pim_review_item WHERE tenant = ? AND json LIKE ?",
                (row, context) -> PimJson.item(row.getString("json")),
                "%" + who + "%");
    }

    /** Whether anything of them happens by itself: a time begins, is over, or is done. */
    boolean isDue(Instant at) {
        String moment = Moments.text(at);
        return !rows.where("""
                        SELECT 1 AS due FROM pim_review WHERE tenant = ? AND next_at <= ?
                        UNION ALL SELECT 1 FROM pim_review_instance WHERE tenant = ? AND next_at <= ? LIMIT 1""", (row, context) -> row.getInt("due"), moment, rows.tenant(), moment)
                .isEmpty();
    }

    void write(Collection<Definition> definitions) {
        rows.each(
                """
                INSERT INTO pim_review (tenant, id, json, next_at) VALUES (:tenant, :id, :json, :next)
                ON CONFLICT (tenant, id) DO UPDATE SET json = excluded.json, next_at = excluded.next_at""",
                definitions,
                (batch, review) -> batch.bind("id", review.id().toString())
                        .bind("json", PimJson.write(review))
                        .bind("next", Moments.text(review.dueAt())));
    }

    void writeInstances(Collection<Instance> instances) {
        rows.each(
                """
                INSERT INTO pim_review_instance (tenant, review, number, json, status, next_at)
                VALUES (:tenant, :review, :number, :json, :status, :next)
                ON CONFLICT (tenant, review, number) DO UPDATE SET json = excluded.json, status = excluded.status,
                    next_at = excluded.next_at""",
                instances,
                (batch, instance) -> batch.bind("review", instance.id().review().toString())
                        .bind("number", instance.id().number())
                        .bind("json", PimJson.write(instance))
                        .bind("status", instance.status().name())
                        .bind("next", Moments.text(instance.dueAt())));
    }

    /** Keeps items; whose grant one is about stays as it was. */
    void writeItems(Collection<Item> items) {
        rows.each(
                """
                INSERT INTO pim_review_item (tenant, review, number, grant_id, json, principal)
                VALUES (:tenant, :review, :number, :grant, :json, :principal)
                ON CONFLICT (tenant, review, number, grant_id) DO UPDATE SET json = excluded.json""",
                items,
                (batch, item) -> batch.bind(
                                "review", item.id().instance().review().toString())
                        .bind("number", item.id().instance().number())
                        .bind("grant", item.id().grant().toString())
                        .bind("json", PimJson.write(item))
                        .bind("principal", item.principal().toString()));
    }
}
