package dev.gatehouse.lake;

/** Takes the identities of events one after another. */
@FunctionalInterface
public interface IdentitySink {
    /** An identity, and where its record lies. */
    void identity(long identity, long location);
}
