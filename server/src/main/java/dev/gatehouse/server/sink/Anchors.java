package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.server.trail.Checkpoints;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.audit.CheckpointRow;
import java.util.List;
import java.util.Optional;

/** Gives sinks the signed checkpoints of the audit trail. */
final class Anchors {
    private static final int AT_ONCE = 100;

    private final String tenant;
    private final AuditTrail trail;
    private final boolean wanted;

    /** Of a tenant's trail; none where they are not wanted. */
    Anchors(String tenant, AuditTrail trail, boolean wanted) {
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.trail = requireNonNull(trail, "trail is null");
        this.wanted = wanted;
    }

    /** Those after one, in order. */
    List<Message.Anchor> after(long sequence) {
        return wanted
                ? trail.checkpointsAfter(sequence, AT_ONCE).stream()
                        .map(this::anchor)
                        .toList()
                : List.of();
    }

    /** The one that covers entries up to this. */
    Optional<Message.Anchor> get(long sequence) {
        return trail.checkpointsAfter(sequence - 1, 1).stream()
                .filter(row -> row.sequence() == sequence)
                .map(this::anchor)
                .findFirst();
    }

    private Message.Anchor anchor(CheckpointRow row) {
        return new Message.Anchor(tenant, row.sequence(), row.at(), Checkpoints.line(tenant, row));
    }
}
