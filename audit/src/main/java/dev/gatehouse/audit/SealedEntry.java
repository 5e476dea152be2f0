package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

/**
 * An entry in its place in the chain, as it was written down: whether it still holds is another question.
 *
 * @param sequence counts from one, without gaps
 * @param previous the hash of the entry before; {@link Hash#NONE} of the first
 * @param hash over tenant, sequence, previous hash and canonical text
 */
public record SealedEntry(long sequence, Hash previous, Hash hash, AuditEntry entry) {
    public SealedEntry {
        requireNonNull(previous, "previous is null");
        requireNonNull(hash, "hash is null");
        requireNonNull(entry, "entry is null");
        ChainHead.sequence(sequence, 1);
    }

    /** Whether the hash is that of the content: nobody changed one without the other. */
    public boolean holds() {
        return Sealer.hash(entry.tenant(), sequence, previous, entry.canonical())
                .equals(hash);
    }

    /** The head of a chain that ends with this entry. */
    public ChainHead head() {
        return new ChainHead(entry.tenant(), sequence, hash);
    }
}
