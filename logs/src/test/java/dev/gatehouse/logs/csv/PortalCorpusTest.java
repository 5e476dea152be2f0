package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.logs.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same real events from Microsoft Graph and as the portal's CSV has them. */
final class PortalCorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "logs/derived-four-shapes/";
    private static final String SIGN_INS = "InteractiveSignIns_2021-04-19_2021-04-28.c-portal.csv";
    private static final String AUDITS = "AuditLogs_2021-08-02.c-portal.csv";

    /** What the portal's sign-in files have no column for. */
    private static final Set<String> NOT_IN_SIGN_INS = Set.of(
            "AppliedConditionalAccessPolicies",
            "AuthenticationDetails",
            "ConditionalAccessPolicies",
            "OriginalRequestId",
            "RiskDetail",
            "RiskEventTypes",
            "RiskEventTypes_V2",
            "RiskLevelAggregated",
            "RiskLevelDuringSignIn",
            "RiskState");

    /** The file has whole seconds. */
    private static final Set<String> TIMES = Set.of("CreatedDateTime", "TimeGenerated");

    /** What the portal's audit files have no column for. */
    private static final Set<String> NOT_IN_AUDITS = Set.of("AADOperationType", "Id");

    @Test
    void signInsAreThoseOfGraph() throws IOException {
        List<SortedMap<String, String>> graph = PortalReading.ofJson(text("signins.a-graph.json")).rows;
        PortalReading portal = PortalReading.ofCsv(SIGN_INS, text(SIGN_INS));

        assertThat(portal.rows).hasSize(60).hasSameSizeAs(graph);
        assertThat(portal.tables).containsOnly(Table.SIGNIN_LOGS);
        assertThat(portal.quarantined).isEmpty();
        for (int i = 0; i < graph.size(); i++) {
            Map<String, String> expected = without(graph.get(i), NOT_IN_SIGN_INS);
            assertThat(portal.rows.get(i).keySet()).as("row %d", i).isEqualTo(expected.keySet());
            for (Map.Entry<String, String> column : expected.entrySet()) {
                String name = column.getKey();
                String value = portal.rows.get(i).getOrDefault(name, "");
                if (TIMES.contains(name)) {
                    assertThat(value).isEqualTo(column.getValue().replaceFirst("\\.\\d+", ""));
                } else {
                    assertSame("%s of row %d".formatted(name, i), value, column.getValue());
                }
            }
        }
    }

    @Test
    void signInsAreWhatTheTruthSays() throws IOException {
        JsonNode truth = JSON.readTree(text("signins.TRUTH.json"));
        PortalReading portal = PortalReading.ofCsv(SIGN_INS, text(SIGN_INS));

        assertThat(portal.rows).hasSameSizeAs(truth);
        for (int i = 0; i < truth.size(); i++) {
            JsonNode expected = truth.get(i);
            assertThat(portal.rows.get(i))
                    .containsEntry("Id", expected.path("id").asText())
                    .containsEntry("UserPrincipalName", expected.path("upn").asText())
                    .containsEntry("UserId", expected.path("userId").asText())
                    .containsEntry("AppId", expected.path("appId").asText())
                    .containsEntry("IPAddress", expected.path("ip").asText())
                    .containsEntry("ResultType", expected.path("errorCode").asText())
                    .containsEntry(
                            "CorrelationId", expected.path("correlationId").asText())
                    .containsEntry("Location", expected.path("country").asText())
                    .containsEntry("IsInteractive", expected.path("interactive").asText())
                    .containsEntry(
                            "ConditionalAccessStatus", expected.path("ca").asText());
            assertThat(portal.ids.get(i)).isEqualTo(expected.path("id").asText());
        }
    }

    @Test
    void auditsAreThoseOfGraph() throws IOException {
        List<SortedMap<String, String>> graph = PortalReading.ofJson(text("audits.a-graph.json")).rows;
        PortalReading portal = PortalReading.ofCsv(AUDITS, text(AUDITS));

        assertThat(portal.rows).hasSize(8).hasSameSizeAs(graph);
        assertThat(portal.tables).containsOnly(Table.AUDIT_LOGS);
        for (int i = 0; i < graph.size(); i++) {
            Map<String, String> expected = without(graph.get(i), NOT_IN_AUDITS);
            assertThat(portal.rows.get(i).keySet()).as("row %d", i).isEqualTo(expected.keySet());
            for (Map.Entry<String, String> column : expected.entrySet()) {
                String name = column.getKey();
                assertSame(
                        "%s of row %d".formatted(name, i),
                        portal.rows.get(i).getOrDefault(name, ""),
                        column.getValue());
            }
        }
    }

    private static String text(String name) throws IOException {
        return Files.readString(PortalReading.corpus(FOLDER + name));
    }

    /** Graph's columns that the file carries: an empty text is an empty cell there, and those are left out. */
    private static Map<String, String> without(SortedMap<String, String> row, Set<String> names) {
        Map<String, String> rest = new TreeMap<>(row);
        rest.keySet().removeAll(names);
        rest.values().removeIf(String::isEmpty);
        return rest;
    }

    private static void assertSame(String what, String portal, String graph) throws IOException {
        if (!graph.startsWith("{") && !graph.startsWith("[")) {
            assertThat(portal).as(what).isEqualTo(graph);
            return;
        }
        assertThat(isWithin(JSON.readTree(portal), JSON.readTree(graph)))
                .as("%s: %s, %s", what, portal, graph)
                .isTrue();
    }

    /** Whether the portal has what Graph has, but what no cell holds: nothing, and no more changes than five. */
    private static boolean isWithin(JsonNode portal, JsonNode graph) {
        if (portal.isArray() && graph.isArray()) {
            boolean same = portal.size() == Math.min(graph.size(), 5);
            for (int i = 0; same && i < portal.size(); i++) {
                same = isWithin(portal.get(i), graph.get(i));
            }
            return same;
        }
        if (!portal.isObject() || !graph.isObject()) {
            return portal.equals(graph);
        }
        boolean same = true;
        for (Map.Entry<String, JsonNode> member : portal.properties()) {
            same &= isWithin(member.getValue(), graph.path(member.getKey()));
        }
        for (Map.Entry<String, JsonNode> member : graph.properties()) {
            same &= portal.has(member.getKey()) || isNotCarried(member.getKey(), member.getValue());
        }
        return same;
    }

    private static boolean isNotCarried(String name, JsonNode value) {
        return value.isNull()
                || (value.isTextual() && value.textValue().isEmpty())
                || Set.of("geoCoordinates", "roles", "administrativeUnits").contains(name);
    }
}
