package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.ReviewHistory;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.ODataException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What somebody wants to read again of reviews, as Graph has it. */
final class HistoryBody {
    /** What Graph has of it, whether somebody sets it or not. */
    static final Set<String> PROPERTIES = Set.of(
            "id",
            "displayName",
            "reviewHistoryPeriodStartDateTime",
            "reviewHistoryPeriodEndDateTime",
            "decisions",
            "status",
            "createdDateTime",
            "createdBy",
            "scopes",
            "scheduleSettings");

    /** All that may have been said. */
    static final List<String> DECISIONS = List.of("approve", "deny", "dontKnow", "notReviewed", "notNotified");

    private static final String DEFINITIONS = "/" + ReviewSets.PATH;
    private static final String FILTER = "?$filter=";

    private static final EntityType REVIEW = ReviewMembers.definition(Map.of());

    private HistoryBody() {}

    static ReviewHistory read(JsonNode node, UUID id, PrincipalId by, Instant now) {
        Part body = Part.of("", node, PROPERTIES);
        if (body.has("scheduleSettings")) {
            throw body.wrong("scheduleSettings", "is not supported; say from when until when");
        }
        Instant from = time(body, "reviewHistoryPeriodStartDateTime");
        Instant until = time(body, "reviewHistoryPeriodEndDateTime");
        if (until.isBefore(from)) {
            throw body.wrong("reviewHistoryPeriodEndDateTime", "must not be before reviewHistoryPeriodStartDateTime");
        }
        return new ReviewHistory(id, name(body), by, now, from, until, decisions(body), queries(body));
    }

    /** The audit trail names it so, too. */
    private static String name(Part body) {
        String name = body.text("displayName").orElseThrow(() -> body.wrong("displayName", "is required"));
        if (name.length() > AuditEntry.LONGEST_NAME) {
            throw body.wrong("displayName", "has at most " + AuditEntry.LONGEST_NAME + " characters");
        }
        return name;
    }

    private static Instant time(Part body, String property) {
        String text = body.text(property).orElseThrow(() -> body.wrong(property, "is required"));
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw body.wrong(property, "must be a time with its offset, as 2026-11-27T00:00:00Z");
        }
    }

    private static List<String> decisions(Part body) {
        Set<String> wanted = new HashSet<>();
        body.list("decisions").forEach(one -> wanted.add(one.asText().toLowerCase(Locale.ROOT)));
        List<String> known = DECISIONS.stream()
                .filter(one -> wanted.contains(one.toLowerCase(Locale.ROOT)))
                .toList();
        if (known.size() < wanted.size()) {
            throw body.wrong("decisions", "can be " + String.join(", ", DECISIONS));
        }
        return known.isEmpty() ? DECISIONS : known;
    }

    private static List<String> queries(Part body) {
        List<String> queries = new ArrayList<>();
        for (JsonNode scope : body.list("scopes")) {
            Part part = ScopeQueries.rooted("scopes", scope);
            if (!scope.path("@odata.type").asText().equalsIgnoreCase(ScopeQueries.QUERY_SCOPE)) {
                throw part.wrong("@odata.type", "must be " + ScopeQueries.QUERY_SCOPE);
            }
            String query = ScopeQueries.query(part);
            Predicate<JsonNode> _ = filter(query)
                    .orElseThrow(() -> part.wrong(
                            "query",
                            "must be " + DEFINITIONS + ", with or without " + FILTER + "contains(scope/query, '...')"));
            queries.add(query);
        }
        if (queries.isEmpty()) {
            throw body.wrong("scopes", "is required: which reviews are meant");
        }
        return queries;
    }

    /**
     * Which reviews a query finds; empty where it is a query of something else, and an error where it asks for what no review
     * has.
     */
    static Optional<Predicate<JsonNode>> filter(String query) {
        if (!query.regionMatches(true, 0, DEFINITIONS, 0, DEFINITIONS.length())) {
            return Optional.empty();
        }
        String rest = query.substring(DEFINITIONS.length());
        if (rest.isEmpty()) {
            return Optional.of(_ -> true);
        }
        try {
            return rest.startsWith(FILTER)
                    ? Optional.of(REVIEW.named(Filter.parse(rest.substring(FILTER.length())))::matches)
                    : Optional.empty();
        } catch (ODataException e) {
            return Optional.empty();
        }
    }
}
