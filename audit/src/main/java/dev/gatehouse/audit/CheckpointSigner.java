package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** Signs checkpoints with one key. */
public record CheckpointSigner(SigningKey key) {
    public CheckpointSigner {
        requireNonNull(key, "key is null");
    }

    /** States that the chain reaches there at this time. */
    public Checkpoint sign(ChainHead head, Instant time) {
        KeyId id = key.publicKey().id();
        byte[] message = Checkpoint.message(head.tenant(), head.sequence(), head.hash(), time, id);
        return new Checkpoint(head.tenant(), head.sequence(), head.hash(), time, id, key.sign(message));
    }
}
