package dev.gatehouse.cli.scan;

/**
 * Where the raw record of an event lies in the spool, and where it was read.
 *
 * @param identity the event's fingerprint, equal for all its copies
 * @param kinship equal for all events that cannot be told apart in a shape without ids; 0 where there is no such shape
 * @param time its time in microseconds since the epoch
 * @param at where its record lies in the spool
 * @param location where it was read
 */
record Evidence(long identity, long kinship, long time, long at, int length, long location) {}
