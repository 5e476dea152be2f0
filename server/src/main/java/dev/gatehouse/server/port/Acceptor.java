package dev.gatehouse.server.port;

import dev.gatehouse.server.identity.SourceBinding;

/** Takes records in. Safe for any number of threads. */
public interface Acceptor {
    /**
     * Makes the records of a batch durable, and answers only then; after it has answered, nothing but the loss of the disk can
     * lose them. The bytes are valid until this returns.
     *
     * @throws PressedException where it cannot keep up just now; nothing of the batch is taken
     * @throws UnavailableException where it cannot take anything, for instance because the disk is full
     */
    Accepted accept(SourceBatch batch);

    /**
     * That a piece of a request is in no batch, for it is too large for a record or no log.
     *
     * @param position in the request, unpacked
     * @param length in bytes
     */
    default void leftOut(SourceBinding source, String request, long position, long length, String reason) {}

    /** Whether it would take a batch of that source now; asked before the first byte of a request is read. */
    default void check(SourceBinding source) {}
}
