package dev.gatehouse.store.overlay;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.PortableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of what was proposed. */
record Proposals(String tenant) {
    void add(Handle handle, Proposal proposal) {
        Setting setting = proposal.setting();
        handle.createUpdate("""
                        INSERT INTO overlay_proposal (tenant, id, kind, name, body, until_at, base, proposed_by,
                            proposed_at, expires_at, reason, state)
                        VALUES (:tenant, :id, :kind, :name, :body, :until, :base, :by, :at, :expires, :reason, :state)""")
                .bind("tenant", tenant)
                .bind("id", proposal.id().toString())
                .bind("kind", setting.kind().name())
                .bind("name", PortableText.stored(setting.name()))
                .bind("body", setting.body().map(PortableText::json).orElse(null))
                .bind("until", Columns.micros(setting.until()))
                .bind("base", proposal.base())
                .bind("by", PortableText.stored(proposal.proposedBy()))
                .bind("at", Columns.micros(proposal.proposedAt()))
                .bind("expires", Columns.micros(proposal.expires()))
                .bind("reason", PortableText.stored(proposal.reason()))
                .bind("state", proposal.state().json())
                .execute();
    }

    void decide(Handle handle, Proposal decided) {
        handle.createUpdate("""
                        UPDATE overlay_proposal
                        SET state = :state, decided_by = :by, decided_at = :at, answer = :answer
                        WHERE tenant = :tenant AND id = :id""")
                .bind("state", decided.state().json())
                .bind("by", decided.decidedBy().map(PortableText::stored).orElse(null))
                .bind("at", Columns.micros(decided.decidedAt()))
                .bind("answer", decided.answer().map(PortableText::stored).orElse(null))
                .bind("tenant", tenant)
                .bind("id", decided.id().toString())
                .execute();
    }

    Optional<Proposal> read(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM overlay_proposal WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", id.toString())
                .map((row, context) -> proposal(row))
                .findOne();
    }

    List<Proposal> in(Handle handle, ProposalState state) {
        return handle.createQuery("""
                        SELECT * FROM overlay_proposal WHERE tenant = :tenant AND state = :state
                        ORDER BY proposed_at, id""")
                .bind("tenant", tenant)
                .bind("state", state.json())
                .map((row, context) -> proposal(row))
                .list();
    }

    List<Proposal> decidedSince(Handle handle, ProposalState state, Instant since) {
        return handle.createQuery("""
                        SELECT * FROM overlay_proposal WHERE tenant = :tenant AND state = :state AND decided_at >= :since
                        ORDER BY proposed_at, id""")
                .bind("tenant", tenant)
                .bind("state", state.json())
                .bind("since", Columns.micros(since))
                .map((row, context) -> proposal(row))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                Columns.id(row, "id"),
                Entries.setting(row),
                row.getLong("base"),
                PortableText.original(row.getString("proposed_by")),
                Columns.time(row, "proposed_at"),
                Columns.time(row, "expires_at"),
                PortableText.original(row.getString("reason")),
                ProposalState.of(row.getString("state")),
                Columns.textIfAny(row, "decided_by").map(PortableText::original),
                Columns.timeIfAny(row, "decided_at"),
                Columns.textIfAny(row, "answer").map(PortableText::original));
    }
}
