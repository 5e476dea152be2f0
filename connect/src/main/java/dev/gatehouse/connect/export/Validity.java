package dev.gatehouse.connect.export;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.tenant.Assignment.Origin;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how long a role is held, and how it was come by; the same words in Graph and in Azure. */
final class Validity {
    private static final Set<String> ENDED =
            Set.of("canceled", "denied", "failed", "revoked", "admindenied", "timedout", "invalid");

    private Validity() {}

    /** That of an instance, or of a schedule of Azure: from a start until an end, of which each may be open. */
    static Optional<Interval> instance(Item item) {
        return checked(item, item.time("startDateTime"), item.time("endDateTime"));
    }

    /** That of a schedule of Graph. */
    static Optional<Interval> schedule(Item item) {
        Item info = item.child("scheduleInfo");
        Item expiration = info.child("expiration");
        Optional<Instant> start = info.time("startDateTime");
        Optional<Instant> end = expiration.time("endDateTime");
        String type = expiration.text("type").orElse("").toLowerCase(Locale.ROOT);
        if (type.equals("afterduration") && end.isEmpty()) {
            end = after(start, expiration.text("duration").flatMap(Times::duration));
            if (end.isEmpty()) {
                expiration.wrong("ends after no duration that can be read, and was left out", "ask for it again");
                return Optional.empty();
            }
        }
        return checked(item, start, type.equals("noexpiration") ? Optional.empty() : end);
    }

    /** Whether a schedule was neither ended nor is still waiting. */
    static boolean isInForce(Item item) {
        String status = item.text("status").orElse("").toLowerCase(Locale.ROOT);
        return !ENDED.contains(status) && !status.startsWith("pending");
    }

    /** Whether an administrator assigned it or its holder activated it. */
    static Origin origin(Item item) {
        Optional<String> type = item.text("assignmentType");
        if (type.filter("Activated"::equalsIgnoreCase).isPresent()) {
            return Origin.ACTIVATED;
        }
        if (type.filter(one -> !one.equalsIgnoreCase("Assigned")).isPresent()) {
            item.wrong(
                    "has an assignmentType that is neither Assigned nor Activated, and is taken as Assigned",
                    "report it, if Graph answers so");
        }
        return Origin.ASSIGNED;
    }

    private static Optional<Instant> after(Optional<Instant> start, Optional<Duration> duration) {
        try {
            return start.flatMap(from -> duration.map(from::plus));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Interval> checked(Item item, Optional<Instant> start, Optional<Instant> end) {
        Optional<Interval> validity = Times.interval(start, end);
        if (validity.isEmpty()) {
            item.wrong("ends before it begins, and was left out", "ask for it again");
        }
        return validity;
    }
}
