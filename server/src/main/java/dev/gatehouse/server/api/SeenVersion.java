package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.store.alerts.Triage;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which version of an alert or an incident somebody saw who wants to change it. */
final class SeenVersion {
    private static final Pattern TAG = Pattern.compile("\"?(?<version>[0-9]{1,18})\"?");

    private SeenVersion() {}

    /** The version that the header If-Match or the body says. */
    static long of(String subject, @Nullable String ifMatch, OptionalLong version) {
        if (ifMatch == null) {
            return version.orElseThrow(() -> Problem.of(
                            428,
                            "version-missing",
                            "Version missing",
                            "Say which version of the " + subject
                                    + " you saw: triage.version, as version in the body or as If-Match.")
                    .thrown());
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problems.malformed("If-Match is the ETag of the " + subject + ", such as \"3\".")
                    .thrown();
        }
        long seen = Long.parseLong(tag.group("version"));
        if (version.isPresent() && version.getAsLong() != seen) {
            throw Problems.malformed("version and If-Match differ; one of them is enough.")
                    .thrown();
        }
        return seen;
    }

    /** Somebody else was first. */
    static ProblemException conflict(String subject, Triage now) {
        return Problem.of(
                        409,
                        "conflict",
                        "Changed meanwhile",
                        "Somebody else changed this " + subject
                                + " after the version that you saw. Look at it, then try again with"
                                + " the version that it has now.")
                .with(Map.of("version", now.version(), "triage", TriageView.of(now)))
                .thrown();
    }
}
