package dev.gatehouse.store.audit;

/**
 * A note that is not sealed yet.
 *
 * @param number counts the notes of a tenant from 1, in the order in which they were written
 */
public record UnsealedRow(long number, AuditNote note) {}
