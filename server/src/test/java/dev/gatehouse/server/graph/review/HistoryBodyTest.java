package dev.gatehouse.server.graph.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.ReviewHistory;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final String GROUPS =
            "/identityGovernance/accessReviews/definitions?$filter=contains(scope/query, '/groups')";

    @Test
    void saysFromWhenUntilWhenAndWhichReviews() {
        ObjectNode body = body();
        body.withArray("/decisions").add("Deny").add("approve");

        ReviewHistory history = read(body);

        assertThat(history.from()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(history.until()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(history.decisions()).containsExactly("approve", "deny");
        assertThat(history.queries()).containsExactly(GROUPS);
        assertThat(read(body()).decisions()).as("all, where nobody says").isEqualTo(HistoryBody.DECISIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1.0", "/beta", ""})
    void readsAQueryWithAndWithoutAVersionAndAFilter(String version) {
        ObjectNode body = body();
        ((ObjectNode) body.at("/scopes/0")).put("query", version + "/identityGovernance/accessReviews/definitions");

        assertThat(read(body).queries()).containsExactly("/identityGovernance/accessReviews/definitions");
        assertThat(HistoryBody.filter(read(body).queries().getFirst())
                        .orElseThrow()
                        .test(Tree.object()))
                .as("all reviews")
                .isTrue();
    }

    @Test
    void findsReviewsByHowTheyAreWritten() {
        ObjectNode review = Tree.object();
        review.putObject("scope").put("query", "/identityGovernance/privilegedAccess/group/x");

        assertThat(HistoryBody.filter(GROUPS).orElseThrow().test(review)).isFalse();
        ((ObjectNode) review.get("scope")).put("query", "/groups/1/members");
        assertThat(HistoryBody.filter(GROUPS).orElseThrow().test(review)).isTrue();
    }

    @Test
    void findsReviewsByATypeToo() {
        String query = "/identityGovernance/accessReviews/definitions?$filter="
                + "contains(scope/microsoft.graph.accessReviewQueryScope/query, '/groups')";
        ObjectNode review = Tree.object();
        ObjectNode scope = review.putObject("scope");
        scope.put("@odata.type", ScopeQueries.QUERY_SCOPE).put("query", "/groups/1/members");

        assertThat(HistoryBody.filter(query).orElseThrow().test(review)).isTrue();
        assertThatThrownBy(() -> HistoryBody.filter(query.replace("scope/query", "scope/quary")
                        .replace("accessReviewQueryScope", "accessReviewScoop")))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("microsoft.graph.accessReviewQueryScope");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "displayName||displayName is required",
                "reviewHistoryPeriodStartDateTime|2026-01-01|must be a time with its offset",
                "reviewHistoryPeriodEndDateTime|2025-01-01T00:00:00Z|must not be before",
                "wings|2|does not exist"
            })
    void whatIsWrongIsNamed(String property, String value, String says) {
        ObjectNode body = body().put(property, value);

        assertThatThrownBy(() -> read(body)).isInstanceOf(GraphException.class).hasMessageContaining(says);
    }

    @Test
    void aQueryBeginsAtTheRoot() {
        ObjectNode body = body();
        ((ObjectNode) body.at("/scopes/0")).put("queryRoot", "decisions");

        assertThatThrownBy(() -> read(body))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("scopes/queryRoot must be null");
    }

    @Test
    void aNameIsAsLongAsTheAuditTrailTakesAndNoLonger() {
        assertThat(read(body().put("displayName", "x".repeat(1_000))).name()).hasSize(1_000);
        assertThatThrownBy(() -> read(body().put("displayName", "x".repeat(1_001))))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("displayName has at most 1000 characters");
    }

    private static ReviewHistory read(ObjectNode body) {
        return HistoryBody.read(body, UUID.randomUUID(), PrincipalId.of("29232cdf-9323-42fd-ade2-1d097af3e4de"), NOW);
    }

    private static ObjectNode body() {
        ObjectNode body = Tree.object()
                .put("displayName", "last quarter")
                .put("reviewHistoryPeriodStartDateTime", "2026-01-01T00:00:00Z")
                .put("reviewHistoryPeriodEndDateTime", "2026-04-01T00:00:00+02:00");
        body.putArray("scopes")
                .addObject()
                .put("@odata.type", "#microsoft.graph.accessReviewQueryScope")
                .put("queryType", "MicrosoftGraph")
                .put("query", GROUPS);
        return body;
    }
}
