package dev.gatehouse.store.alerts;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody changed.
 *
 * @param number counts them from 1
 * @param field {@code status}, {@code assignee}, {@code classification} or {@code reason}
 */
public record HistoryEntry(
        long number, Instant at, String who, String field, Optional<String> before, Optional<String> after) {}
