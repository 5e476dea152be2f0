package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a principal could do at the time of an event, and how that is known.
 *
 * @param how {@code declared}, {@code assigned}, {@code eligible}, {@code token} or {@code operation}
 * @param since empty: longer than the logs and the configuration tell
 * @param until empty: no end known
 * @param hindsight whether only records of a later time tell it: nobody could know it then
 */
public record EntityPrivilege(
        List<String> roles,
        String how,
        boolean emergencyAccess,
        Optional<Instant> since,
        Optional<Instant> until,
        String evidence,
        boolean hindsight) {
    public EntityPrivilege {
        roles = List.copyOf(roles);
        requireNonNull(how, "how is null");
        requireNonNull(since, "since is null");
        requireNonNull(until, "until is null");
        requireNonNull(evidence, "evidence is null");
    }
}
