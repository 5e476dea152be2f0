package dev.gatehouse.server.port;

/**
 * That a batch is durable.
 *
 * @param position where the journal ended after it; positions of one journal only grow
 */
public record Accepted(long position) {}
