package dev.gatehouse.store.holds;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That events are kept whatever their age.
 *
 * @param caseName the case that they are kept for, where there is one
 * @param accounts whose events, by id or name; without line breaks
 * @param events which events beside, by their keys; without line breaks
 * @param asked that somebody wants it lifted
 * @param lifted that another one agreed: it holds no more
 */
public record Hold(
        UUID id,
        Optional<String> caseName,
        List<String> accounts,
        List<String> events,
        String reason,
        Step placed,
        Optional<Asked> asked,
        Optional<Step> lifted) {
    /**
     * Who did something.
     *
     * @param by what stays the same when the name changes
     */
    public record Step(String by, String name, Instant at) {
        public Step {
            requireNonNull(by, "by is null");
            requireNonNull(name, "name is null");
            requireNonNull(at, "at is null");
        }
    }

    /** Who wants it lifted, and why. */
    public record Asked(Step step, String reason) {
        public Asked {
            requireNonNull(step, "step is null");
            requireNonNull(reason, "reason is null");
        }
    }

    public Hold {
        requireNonNull(id, "id is null");
        requireNonNull(caseName, "caseName is null");
        accounts = List.copyOf(accounts);
        events = List.copyOf(events);
        requireNonNull(reason, "reason is null");
        requireNonNull(placed, "placed is null");
        requireNonNull(asked, "asked is null");
        requireNonNull(lifted, "lifted is null");
        if (accounts.isEmpty() && events.isEmpty()) {
            throw new IllegalArgumentException("a hold holds something");
        }
    }

    /** One that somebody places. */
    public static Hold placed(
            UUID id, Optional<String> caseName, List<String> accounts, List<String> events, String reason, Step by) {
        return new Hold(id, caseName, accounts, events, reason, by, Optional.empty(), Optional.empty());
    }

    /** Whether it holds. */
    public boolean isInForce() {
        return lifted.isEmpty();
    }

    Hold asked(Asked by) {
        return new Hold(id, caseName, accounts, events, reason, placed, Optional.of(by), lifted);
    }

    Hold lifted(Step by) {
        return new Hold(id, caseName, accounts, events, reason, placed, asked, Optional.of(by));
    }
}
