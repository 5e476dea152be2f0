package dev.gatehouse.bench.generate;

import java.util.List;

/**
 * The settings of a role.
 *
 * @param longest how long an activation may last, as {@code PT8H}
 * @param asks what an activation asks for
 * @param approvers groups who must approve an activation; none: nobody must
 * @param endless whether active assignments may last for good
 */
record RoleSettings(String longest, List<String> asks, List<String> approvers, boolean endless) {
    private static final String SECOND_FACTOR = "MultiFactorAuthentication";
    private static final String REASON = "Justification";

    /** Eight hours, a second factor and a reason; no approval, and an end to everything. */
    static final RoleSettings USUAL = new RoleSettings("PT8H", List.of(SECOND_FACTOR, REASON), List.of(), false);

    RoleSettings {
        asks = List.copyOf(asks);
        approvers = List.copyOf(approvers);
    }

    RoleSettings lasting(String duration) {
        return new RoleSettings(duration, asks, approvers, endless);
    }

    RoleSettings withoutSecondFactor() {
        return new RoleSettings(longest, List.of(REASON), approvers, endless);
    }

    RoleSettings withoutReason() {
        return new RoleSettings(longest, List.of(SECOND_FACTOR), approvers, endless);
    }

    RoleSettings approvedBy(String group) {
        return new RoleSettings(longest, asks, List.of(group), endless);
    }

    RoleSettings endlessly() {
        return new RoleSettings(longest, asks, approvers, true);
    }
}
