package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

/**
 * How far the chain of a tenant reaches.
 *
 * @param sequence the number of the last sealed entry; zero where there is none
 * @param hash the hash of that entry
 */
public record ChainHead(String tenant, long sequence, Hash hash) {
    private static final long GREATEST = 1L << 53;

    public ChainHead {
        Texts.tenant(tenant);
        requireNonNull(hash, "hash is null");
        sequence(sequence, 0);
        if (sequence == 0 && !hash.equals(Hash.NONE)) {
            throw new IllegalArgumentException("nothing is sealed yet, but there is a hash");
        }
    }

    /** A sequence number that every reader of JSON can hold. */
    static long sequence(long sequence, long least) {
        if (sequence < least || sequence > GREATEST) {
            throw new IllegalArgumentException("sequence is not between " + least + " and " + GREATEST);
        }
        return sequence;
    }

    /** The chain of a tenant before its first entry. */
    public static ChainHead start(String tenant) {
        return new ChainHead(tenant, 0, Hash.NONE);
    }
}
