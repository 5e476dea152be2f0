package dev.gatehouse.server.trail;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.AuditExport;
import dev.gatehouse.audit.ChainHead;
import dev.gatehouse.audit.Checkpoint;
import dev.gatehouse.audit.Hash;
import dev.gatehouse.audit.SealedEntry;
import dev.gatehouse.audit.SigningKey;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.audit.SealedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Exports the audit trail, for somebody to verify without the database. */
public final class Exporter {
    private final String tenant;
    private final AuditTrail trail;
    private final SigningKey key;
    private final InstantSource clock;

    /** Of a tenant's trail, signed with this key. */
    public Exporter(String tenant, AuditTrail trail, SigningKey key, InstantSource clock) {
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.trail = requireNonNull(trail, "trail is null");
        this.key = requireNonNull(key, "key is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Writes all of it that is sealed; answers how many entries that are. */
    public long write(Appendable out) throws IOException {
        Deque<Checkpoint> checkpoints = new ArrayDeque<>();
        trail.checkpoints().forEach(row -> checkpoints.add(Checkpoints.of(tenant, row)));
        AuditExport export = AuditExport.begin(out, ChainHead.start(tenant), key, clock.instant());
        long[] count = {0};
        try {
            trail.stream(1, row -> {
                write(export, row, checkpoints);
                count[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        export.end();
        return count[0];
    }

    private static void write(AuditExport export, SealedRow row, Deque<Checkpoint> checkpoints) {
        try {
            AuditExport _ = export.entry(new SealedEntry(
                    row.sequence(),
                    new Hash(row.previous()),
                    new Hash(row.hash()),
                    AuditEntry.ofCanonical(row.note().json())));
            while (!checkpoints.isEmpty() && checkpoints.getFirst().sequence() <= row.sequence()) {
                AuditExport _ = export.checkpoint(checkpoints.removeFirst());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
