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
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Exports the audit trail, for somebody to verify without the database. */
public final class Exporter {
    private static final int ROWS_AT_ONCE = 500;

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

    /**
     * Writes all of it that is sealed; answers how many entries that are. Between two pages of it nothing is held of the
     * database, so that whoever reads slowly keeps nobody else waiting.
     */
    public long write(Appendable out) throws IOException {
        long last = trail.lastSealed().map(SealedRow::sequence).orElse(0L);
        Deque<Checkpoint> checkpoints = new ArrayDeque<>();
        trail.checkpoints().forEach(row -> checkpoints.add(Checkpoints.of(tenant, row)));
        AuditExport export = AuditExport.begin(out, ChainHead.start(tenant), key, clock.instant());
        for (long next = 1; next <= last; ) {
            for (SealedRow row : trail.chain(next, (int) Math.min(ROWS_AT_ONCE, last - next + 1))) {
                write(export, row, checkpoints);
                next = row.sequence() + 1;
            }
        }
        export.end();
        return last;
    }

    private static void write(AuditExport export, SealedRow row, Deque<Checkpoint> checkpoints) throws IOException {
        AuditExport _ = export.entry(new SealedEntry(
                row.sequence(),
                new Hash(row.previous()),
                new Hash(row.hash()),
                AuditEntry.ofCanonical(row.note().json())));
        while (!checkpoints.isEmpty() && checkpoints.getFirst().sequence() <= row.sequence()) {
            AuditExport _ = export.checkpoint(checkpoints.removeFirst());
        }
    }
}
