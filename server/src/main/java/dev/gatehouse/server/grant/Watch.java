package dev.gatehouse.server.grant;

/** Takes directory audits, and with them how far PIM's outbox was told: both or none. */
@FunctionalInterface
public interface Watch {
    /** Lines of JSON, each with its end. */
    void take(byte[] lines, String told);
}
