package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * That somebody accepts a finding about the tenant's state for a time. It stays visible.
 *
 * @param finding the id of the check
 * @param object whom or what the finding is about: a name or an id
 * @param reason why it may be so
 * @param by who accepts it
 * @param until when it is a finding again
 * @param origin where the file says so
 */
public record Acceptance(String finding, String object, String reason, String by, Instant until, Origin origin) {
    public Acceptance {
        requireNonNull(finding, "finding is null");
        requireNonNull(object, "object is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(by, "by is null");
        requireNonNull(until, "until is null");
        requireNonNull(origin, "origin is null");
    }
}
