package dev.gatehouse.server.api;

import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.sink.Canary;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.TriageStatus;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which alerts are asked for. */
final class AlertFilter {
    /** The longest text to look for. */
    static final int LONGEST = 200;

    private static final Pattern ROW = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    @QueryParam("state")
    @Parameter(description = "open, final, withdrawn or superseded; several with commas. All if absent.")
    @Nullable
    String state;

    @QueryParam("status")
    @Parameter(description = "new, inProgress or resolved; several with commas. All if absent.")
    @Nullable
    String status;

    @QueryParam("minSeverity")
    @Parameter(description = "informational, low, medium, high or critical: this and graver ones.")
    @Nullable
    String minSeverity;

    @QueryParam("rule")
    @Parameter(description = "The id of a rule, or a row of the guide that rules serve, such as ea-signin.")
    @Nullable
    String rule;

    @QueryParam("canaries")
    @Parameter(
            description =
                    "true, to have those of the canary too, each of which says that alerts arrive. Otherwise they are"
                            + " left out, unless it is their rule that is asked for.")
    @Nullable
    String canaries;

    @QueryParam("entity")
    @Parameter(description = "The id of somebody or something that it concerns, or a part of the name, in any case.")
    @Nullable
    String entity;

    @QueryParam("assignee")
    @Parameter(description = "Who works on it.")
    @Nullable
    String assignee;

    @QueryParam("text")
    @Parameter(description = "Words that stand in the title, the summary or the entities, in any case.")
    @Nullable
    String text;

    @QueryParam("from")
    @Parameter(description = "A time, or a day in UTC: from then on.")
    @Nullable
    String from;

    @QueryParam("until")
    @Parameter(description = "Before that.")
    @Nullable
    String until;

    @QueryParam("incident")
    @Parameter(description = "The id of the incident that it belongs to.")
    @Nullable
    String incident;

    /** The query, so many at a time. */
    AlertQuery query(int limit) {
        return new AlertQuery(
                words("state", state, AlertState.values(), AlertState::json),
                words("status", status, TriageStatus.values(), TriageStatus::json),
                given(minSeverity).map(word -> Given.oneOf(Level.values(), Level::text, "minSeverity", word)),
                given(rule).flatMap(RuleId::parse),
                without(),
                given(rule).filter(word -> RuleId.parse(word).isEmpty()).map(AlertFilter::row),
                given(entity).map(word -> Given.text("entity", word, LONGEST)),
                given(assignee).map(word -> Given.text("assignee", word, LONGEST)),
                given(text).map(word -> Given.text("text", word, LONGEST)),
                given(from).map(word -> Parameters.time("from", word)),
                given(until).map(word -> Parameters.time("until", word)),
                given(incident)
                        .map(word -> Given.id(word)
                                .orElseThrow(() -> Problems.malformed("incident is the id of an incident, a UUID.")
                                        .thrown())),
                Optional.empty(),
                limit);
    }

    private Optional<RuleId> without() {
        boolean wanted =
                given(canaries).map(word -> Parameters.flag("canaries", word)).orElse(false);
        return wanted || given(rule).isPresent() ? Optional.empty() : Optional.of(Canary.RULE);
    }

    /** What was given, if anything. */
    static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    /** Several words with commas. */
    static <T> Set<T> words(String name, @Nullable String value, T[] all, Function<T, String> word) {
        return given(value).stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(each -> Given.oneOf(all, word, name, each))
                .collect(Collectors.toSet());
    }

    private static String row(String word) {
        if (!ROW.matcher(word).matches()) {
            throw Problems.malformed(
                            "rule is the id of a rule, a UUID, or a row of the guide: letters, digits and . _ -")
                    .thrown();
        }
        return word;
    }
}
