package dev.gatehouse.cli.posture;

import dev.gatehouse.detection.usage.UsageLog;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.Principal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.usage.Advice;
import dev.gatehouse.directory.usage.Usage;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * How roles were used, as far as the logs tell.
 *
 * @param tenant knows names
 */
record UsageReport(Tenant tenant, UsageLog log, Usage usage) {
    /** What somebody is called: in the export, else in the logs, else his id. */
    String name(PrincipalId who) {
        return tenant.principal(who)
                .map(Principal::name)
                .orElseGet(() -> log.names().getOrDefault(who, who.toString()));
    }

    /** What is advised about a role, in words. */
    static String words(Advice advice) {
        return switch (advice) {
            case Advice.Smaller smaller ->
                smaller.roles().stream().map(Advice.Suggested::name).collect(Collectors.joining(" and "));
            case Advice.Least _ -> "no smaller role allows all that was done";
            case Advice.Unused _ -> "nothing was done that needs it";
            case Advice.Untold untold -> untold.reason().words();
        };
    }

    /** A duration as {@code 1 h 30 min}; less than a minute is none. */
    static String words(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        if (hours == 0) {
            return minutes + " min";
        }
        return hours + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }
}
