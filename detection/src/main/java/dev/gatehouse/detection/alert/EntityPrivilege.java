package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.context.Hold;
import dev.gatehouse.detection.context.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    /**
     * What a principal could do.
     *
     * @param micros when, since the epoch, or {@link Principal#NO_TIME}
     * @return empty where it could nothing then
     */
    public static Optional<EntityPrivilege> of(Principal principal, long micros) {
        List<Hold> emergency = principal.emergency().stream()
                .filter(hold -> micros == Principal.NO_TIME || hold.covers(micros))
                .toList();
        List<Hold> holds = new ArrayList<>(emergency);
        holds.addAll(principal.at(micros));
        if (holds.isEmpty()) {
            return Optional.empty();
        }
        Hold strongest = holds.getFirst();
        return Optional.of(new EntityPrivilege(
                holds.stream()
                        .map(Hold::roleName)
                        .filter(role -> !role.isEmpty())
                        .distinct()
                        .toList(),
                strongest.how().json(),
                !emergency.isEmpty(),
                instant(strongest.from(), Hold.EVER),
                instant(strongest.until(), Hold.ALWAYS),
                strongest.evidence(),
                micros != Principal.NO_TIME && holds.stream().allMatch(hold -> hold.inHindsight(micros))));
    }

    private static Optional<Instant> instant(long micros, long open) {
        return micros == open ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
