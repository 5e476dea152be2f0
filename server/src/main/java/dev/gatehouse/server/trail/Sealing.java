package dev.gatehouse.server.trail;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.ChainHead;
import dev.gatehouse.audit.Checkpoint;
import dev.gatehouse.audit.CheckpointSigner;
import dev.gatehouse.audit.Hash;
import dev.gatehouse.audit.Sealer;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.audit.Seal;
import dev.gatehouse.store.audit.SealedRow;
import dev.gatehouse.store.audit.UnsealedRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Seals the audit trail a moment after it was written, and signs where it stands every hour. */
public final class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class);
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofHours(1);
    private static final int MOST = 1000;

    private final String tenant;
    private final AuditTrail trail;
    private final CheckpointSigner signer;
    private final InstantSource clock;
    private Instant signed = Instant.EPOCH;

    /** Of a tenant's trail. */
    public Sealing(String tenant, AuditTrail trail, CheckpointSigner signer, InstantSource clock) {
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.trail = requireNonNull(trail, "trail is null");
        this.signer = requireNonNull(signer, "signer is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Says that a round failed; the next one tries again. */
    public void failed(RuntimeException failure) {
        LOG.warnf("the audit trail cannot be sealed, trying again: %s", failure.getMessage());
    }

    /** Seals what is written and not sealed yet. */
    public void round() {
        List<UnsealedRow> rows = trail.unsealed(MOST);
        Instant now = clock.instant();
        boolean due = Duration.between(signed, now).compareTo(BETWEEN_CHECKPOINTS) >= 0;
        if (rows.isEmpty() && !due) {
            return;
        }
        ChainHead head = head();
        if (!rows.isEmpty()) {
            List<AuditEntry> entries = rows.stream()
                    .map(row -> AuditEntry.ofCanonical(row.note().json()))
                    .toList();
            var sealing = Sealer.seal(head, entries);
            List<Seal> seals = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                var sealed = sealing.entries().get(i);
                seals.add(new Seal(
                        rows.get(i).number(),
                        sealed.sequence(),
                        sealed.previous().hex(),
                        sealed.hash().hex()));
            }
            trail.seal(seals);
            head = sealing.head();
        }
        if (head.sequence() > 0 && due) {
            Checkpoint checkpoint = signer.sign(head, now);
            trail.checkpoint(Checkpoints.row(checkpoint));
            signed = now;
        }
    }

    private ChainHead head() {
        Optional<SealedRow> last = trail.lastSealed();
        return last.map(row -> new ChainHead(tenant, row.sequence(), new Hash(row.hash())))
                .orElseGet(() -> ChainHead.start(tenant));
    }
}
