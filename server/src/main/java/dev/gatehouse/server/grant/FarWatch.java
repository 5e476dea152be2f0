package dev.gatehouse.server.grant;

/** A watch that is another server. */
public interface FarWatch extends Acting {
    /**
     * Sends directory audits there, lines of JSON each with its end, and answers only when they are durable there. It may have some
     * that it was sent before: records of one id are one event.
     *
     * @throws RuntimeException where they are not, as far as anybody knows
     */
    void send(byte[] lines);

    /** Throws where it could not be asked now who acted in an alert. */
    void check();
}
