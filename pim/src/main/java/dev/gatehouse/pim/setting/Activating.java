package dev.gatehouse.pim.setting;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What activating asks for.
 *
 * @param longest {@code Expiration_EndUser_Assignment}: how long at most at a time
 * @param longestInAll how long at most from the first start, extended however often
 * @param asks {@code Enablement_EndUser_Assignment}
 * @param context {@code AuthenticationContext_EndUser_Assignment}: the value that the token must have
 * @param ticketPattern what the number of a ticket must match as a whole, as RE2 understands it
 * @param approval who must approve
 * @param asksAboutRisk whether somebody with an open alert needs one more approver
 */
public record Activating(
        Duration longest,
        Duration longestInAll,
        Set<Ask> asks,
        Optional<String> context,
        Optional<String> ticketPattern,
        Approval approval,
        boolean asksAboutRisk) {
    public Activating {
        Spans.positive(longest, "the longest activation");
        asks = Set.copyOf(asks);
        requireNonNull(context, "context is null");
        requireNonNull(ticketPattern, "ticketPattern is null");
        requireNonNull(approval, "approval is null");
        if (longestInAll.compareTo(longest) < 0) {
            throw new IllegalArgumentException("in all it may last at least as long as at a time");
        }
    }
}
