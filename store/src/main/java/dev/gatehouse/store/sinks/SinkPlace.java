package dev.gatehouse.store.sinks;

/**
 * How far a sink was told.
 *
 * @param change of alerts
 * @param checkpoint of the audit trail, by the sequence of its last entry
 */
public record SinkPlace(long change, long checkpoint) {}
