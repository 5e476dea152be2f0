package dev.gatehouse.store.alerts;

import java.time.Instant;

/**
 * What somebody wrote about an alert or an incident.
 *
 * @param number counts them from 1
 */
public record Comment(long number, Instant at, String who, String text) {}
