package dev.gatehouse.server.api;

import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.FieldTest;
import dev.gatehouse.logs.Row;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which rows of a report on risk are asked for. */
final class RiskFilter {
    private static final List<String> LEVELS = List.of("low", "medium", "high", "hidden", "none", "unknownFutureValue");
    private static final List<String> STATES = List.of(
            "none", "confirmedSafe", "remediated", "dismissed", "atRisk", "confirmedCompromised", "unknownFutureValue");
    private static final int MOST_WORDS = 50;

    @QueryParam("from")
    @Parameter(description = "A time, or a day in UTC: from then on.")
    @Nullable
    String from;

    @QueryParam("until")
    @Parameter(description = "Before that.")
    @Nullable
    String until;

    @QueryParam("riskLevel")
    @Parameter(description = "low, medium, high, hidden or none; several with commas.")
    @Nullable
    String riskLevel;

    @QueryParam("riskState")
    @Parameter(
            description =
                    "atRisk, confirmedCompromised, remediated, dismissed, confirmedSafe or none; several with commas.")
    @Nullable
    String riskState;

    @QueryParam("riskDetail")
    @Parameter(description = "Such as userPerformedSecuredPasswordReset; several with commas.")
    @Nullable
    String riskDetail;

    @QueryParam("privileged")
    @Parameter(
            description = "Those whose account is known to be privileged, or the others.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String privileged;

    @QueryParam("limit")
    @DefaultValue(Page.USUAL)
    @Parameter(
            description = "How many rows a page of JSON has.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    String limit = Page.USUAL;

    @QueryParam("after")
    @Parameter(description = "The cursor next of the page before.")
    @Nullable
    String after;

    @QueryParam("format")
    @Parameter(description = "json or csv; by Accept unless told.")
    @Nullable
    String format;

    /** The rows that the lake can choose by itself: those of a time, and of an account of that id or with that in its name. */
    EventQuery query(String parameter, @Nullable String account) {
        long begin = Parameters.micros("from", from, Row.NO_TIME);
        long end = Parameters.micros("until", until, Long.MAX_VALUE);
        if (begin >= end) {
            throw Parameters.wrong("until", "a time after from");
        }
        EventQuery query = EventQuery.ALL.between(begin, end);
        String wanted = Parameters.text(parameter, account).strip();
        if (wanted.isEmpty()) {
            return query;
        }
        return Given.id(wanted).isPresent()
                ? query.principals(Set.of(wanted))
                : query.and(EventField.PRINCIPAL_NAME, FieldTest.How.CONTAINS, wanted);
    }

    /** How many rows a page has. */
    int rows() {
        return Parameters.number("limit", limit, Page.MOST);
    }

    /** Where to go on. */
    Optional<Cursor> cursor() {
        return Optional.ofNullable(after).map(text -> Parameters.cursor("after", text));
    }

    /** Whether CSV is asked for. */
    boolean csv(String accept) {
        if (format == null) {
            return accept.toLowerCase(Locale.ROOT).contains("text/csv");
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> false;
            case "csv" -> true;
            default -> throw Parameters.wrong("format", "json or csv");
        };
    }

    /** What the rest of the parameters ask of a row. */
    RiskTest test() {
        return new RiskTest(
                among("riskLevel", riskLevel, LEVELS),
                among("riskState", riskState, STATES),
                words("riskDetail", riskDetail),
                privileged == null ? Optional.empty() : Optional.of(Parameters.flag("privileged", privileged)));
    }

    /** Words with commas between, in lower case. */
    static Set<String> words(String name, @Nullable String text) {
        List<String> words = Parameters.text(name, text).isEmpty()
                ? List.of()
                : List.of(Parameters.text(name, text).toLowerCase(Locale.ROOT).split(",", -1));
        return Parameters.texts(name, words, MOST_WORDS).stream()
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> among(String name, @Nullable String text, List<String> known) {
        Set<String> words = words(name, text);
        Set<String> lower =
                known.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        if (!lower.containsAll(words)) {
            throw Parameters.wrong(name, "one of " + String.join(", ", known) + ", or several with commas");
        }
        return words;
    }

    /**
     * What is asked of a row beside time and account; a set that is empty asks nothing.
     *
     * @param privileged whether the account must be known to be privileged
     */
    record RiskTest(Set<String> levels, Set<String> states, Set<String> details, Optional<Boolean> privileged) {
        RiskTest {
            levels = Set.copyOf(levels);
            states = Set.copyOf(states);
            details = Set.copyOf(details);
        }

        /** Whether an event is as asked. */
        boolean holds(RiskEvent event, boolean known) {
            return holds(
                            levels,
                            Stream.of("RiskLevel", "RiskLevelDuringSignIn", "RiskLevelAggregated")
                                    .map(event::text))
                    && holds(states, Stream.of(event.text("RiskState")))
                    && holds(details, Stream.of(event.text("RiskDetail")))
                    && privileged.map(asked -> asked == known).orElse(true);
        }

        private static boolean holds(Set<String> asked, Stream<String> said) {
            return asked.isEmpty() || said.anyMatch(word -> asked.contains(word.toLowerCase(Locale.ROOT)));
        }
    }
}
