package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A signed statement that the chain of a tenant reached there at that time. Kept elsewhere, it holds against the database. */
public record Checkpoint(String tenant, long sequence, Hash hash, Instant time, KeyId keyId, Signature signature) {
    private static final String PURPOSE = "gatehouse-audit-checkpoint-v1";

    public Checkpoint {
        Texts.tenant(tenant);
        requireNonNull(hash, "hash is null");
        AuditEntry.timed(time);
        requireNonNull(keyId, "keyId is null");
        requireNonNull(signature, "signature is null");
        ChainHead.sequence(sequence, 0);
    }

    /** Whether this key signed it as it stands. */
    public boolean signedBy(PublicAuditKey key) {
        return keyId.equals(key.id()) && key.verifies(message(tenant, sequence, hash, time, keyId), signature);
    }

    /** As an export holds it: one line of JSON, without its end. */
    public String line() {
        return new ExportLine.Mark(this).text();
    }

    /** Whether it speaks of this very head. */
    public boolean confirms(ChainHead head) {
        return tenant.equals(head.tenant()) && sequence == head.sequence() && hash.equals(head.hash());
    }

    static byte[] message(String tenant, long sequence, Hash hash, Instant time, KeyId keyId) {
        return new Preimage(PURPOSE)
                .text(tenant)
                .number(sequence)
                .hash(hash)
                .time(time)
                .text(keyId.hex())
                .bytes();
    }
}
