package dev.gatehouse.pim.setting;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A stage of approval.
 *
 * @param approvers who may decide; none: whoever administers roles
 * @param quorum how many must approve; one who denies is enough to end it
 * @param timeout after which nobody may decide any more
 * @param asksForReason whether whoever decides must say why
 * @param escalation who may decide, too, when it has taken long
 */
public record Stage(
        Set<Approver> approvers, int quorum, Duration timeout, boolean asksForReason, Optional<Escalation> escalation) {
    /** After this time, these may decide, too. */
    public record Escalation(Duration after, Set<Approver> approvers) {
        public Escalation {
            approvers = Set.copyOf(approvers);
            Spans.positive(after, "the time until others may decide");
        }
    }

    /** How long Entra waits for a decision. */
    public static final Duration DAY = Duration.ofHours(24);

    public Stage {
        approvers = Set.copyOf(approvers);
        requireNonNull(escalation, "escalation is null");
        Spans.positive(timeout, "the time for a decision");
        if (quorum < 1) {
            throw new IllegalArgumentException("somebody must approve, not " + quorum);
        }
    }

    /** That one of them approves within a day. */
    public static Stage of(Set<Approver> approvers) {
        return new Stage(approvers, 1, DAY, false, Optional.empty());
    }
}
