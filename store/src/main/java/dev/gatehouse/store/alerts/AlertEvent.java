package dev.gatehouse.store.alerts;

import java.time.Instant;

/**
 * That an alert changed.
 *
 * @param sequence counts the changes of the tenant's alerts from 1, without gaps
 * @param revision its revision then
 * @param alert as it is now
 */
public record AlertEvent(long sequence, Instant at, Cause cause, int revision, StoredAlert alert) {}
