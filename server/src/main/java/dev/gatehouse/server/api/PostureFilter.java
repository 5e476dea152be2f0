package dev.gatehouse.server.api;

import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.directory.posture.About;
import dev.gatehouse.directory.posture.Checks;
import dev.gatehouse.directory.posture.Severity;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which findings are asked for. */
final class PostureFilter {
    @QueryParam("severity")
    @Parameter(description = "low, medium, high or critical; several with commas. All if absent.")
    @Nullable
    String severity;

    @QueryParam("check")
    @Parameter(description = "The id of a check, such as standing-assignments; several with commas. All if absent.")
    @Nullable
    String check;

    @QueryParam("state")
    @Parameter(
            description =
                    "open, accepted (somebody accepts it for a time) or compensated (something else makes up for it);"
                            + " several with commas. All if absent.")
    @Nullable
    String state;

    /** Whether a finding is asked for. */
    Predicate<JudgedFinding> wanted() {
        Set<Severity> severities = AlertFilter.words("severity", severity, Severity.values(), PostureFilter::word);
        Set<About> checks = AlertFilter.words("check", check, Checks.about().toArray(About[]::new), About::id);
        Set<JudgedFinding.State> states =
                AlertFilter.words("state", state, JudgedFinding.State.values(), PostureFilter::word);
        return finding -> (severities.isEmpty()
                        || severities.contains(finding.finding().severity()))
                && (checks.isEmpty() || checks.contains(finding.finding().about()))
                && (states.isEmpty() || states.contains(finding.state()));
    }

    /** How a word of the code stands in JSON. */
    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
