package dev.gatehouse.pim.setting;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/**
 * What an administrator's assignments are bound to: {@code Expiration_Admin_*} and {@code Enablement_Admin_*}.
 *
 * @param ends whether they must have an end
 * @param longest how long at most, where they must
 * @param asks what making one asks for
 */
public record Lasting(boolean ends, Duration longest, Set<Ask> asks) {
    public Lasting {
        requireNonNull(longest, "longest is null");
        asks = Set.copyOf(asks);
        Spans.positive(longest, "the longest assignment");
    }
}
