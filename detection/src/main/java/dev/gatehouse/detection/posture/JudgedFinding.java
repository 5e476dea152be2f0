package dev.gatehouse.detection.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Acceptance;
import dev.gatehouse.directory.posture.Finding;
import java.util.Optional;

/**
 * A finding, and whether it calls for anything.
 *
 * @param finding what was found
 * @param acceptance by which somebody accepts it, where somebody does
 */
public record JudgedFinding(Finding finding, Optional<Acceptance> acceptance) {
    public JudgedFinding {
        requireNonNull(finding, "finding is null");
        requireNonNull(acceptance, "acceptance is null");
    }

    /** What is to be done about it. */
    public enum State {
        /** It is to be mended. */
        OPEN,
        /** Somebody accepts it for a time. */
        ACCEPTED,
        /** Something else makes up for it. */
        COMPENSATED
    }

    /** What is to be done about it. */
    public State state() {
        if (finding.compensated()) {
            return State.COMPENSATED;
        }
        return acceptance.isPresent() ? State.ACCEPTED : State.OPEN;
    }
}
