package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.Problems;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which version of something was seen by whoever changes it: from the body, or from If-Match. */
final class SeenVersion {
    private static final Pattern TAG = Pattern.compile("\"?(?<version>[0-9]{1,18})\"?");

    private SeenVersion() {}

    /** The version; it must be said, and the same where it is said twice. */
    static long of(@Nullable String ifMatch, OptionalLong inBody) {
        if (ifMatch == null) {
            return inBody.orElseThrow(() -> Problem.of(
                            428,
                            "version-missing",
                            "Version missing",
                            "Say which version you saw, as version in the body or as If-Match; 0 where there was none.")
                    .thrown());
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problems.malformed("If-Match is a version, such as \"3\".").thrown();
        }
        long seen = Long.parseLong(tag.group("version"));
        if (inBody.isPresent() && inBody.getAsLong() != seen) {
            throw Problems.malformed("version and If-Match differ; one of them is enough.")
                    .thrown();
        }
        return seen;
    }
}
