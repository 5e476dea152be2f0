package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same real events in two shapes, and what is known to be true of them. */
final class DerivedShapesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "logs/derived-four-shapes/";
    /** What Graph does not tell. */
    private static final Set<String> ONLY_DIAGNOSTICS =
            Set.of("AADTenantId", "DurationMs", "Level", "OperationVersion", "ResourceId", "ResultSignature");

    @Test
    void bothShapesGiveTheSameSignIns() throws IOException {
        Reading graph = Reading.of(Corpus.text(FOLDER + "signins.a-graph.json"));
        Reading hub = Reading.of(Corpus.text(FOLDER + "signins.b-eventhub.json"));
        Reading storage = Reading.of(Corpus.text(FOLDER + "signins.b-storage.ndjson"));
        Reading portal = Reading.of(Corpus.text(FOLDER + "InteractiveSignIns_2021-04-19_2021-04-28.c-portal.json"));

        assertThat(graph.rows).hasSize(60);
        assertThat(graph.quarantined).isEmpty();
        assertThat(hub.rows).isEqualTo(storage.rows);
        assertThat(portal.rows).isEqualTo(graph.rows);
        assertThat(hub.tables).isEqualTo(graph.tables);
        // ResultDescription: a successful sign-in's reason is "Other." in Graph and left out of the envelope.
        compare(graph.rows, hub.rows, Set.of("ResultDescription"));
    }

    @Test
    void signInsAreWhatTheTruthSays() throws IOException {
        JsonNode truth = JSON.readTree(Corpus.text(FOLDER + "signins.TRUTH.json"));
        for (String file : List.of("signins.a-graph.json", "signins.b-eventhub.json")) {
            List<SortedMap<String, String>> rows = Reading.of(Corpus.text(FOLDER + file)).rows;
            assertThat(rows).hasSameSizeAs(truth);
            for (int i = 0; i < rows.size(); i++) {
                JsonNode expected = truth.get(i);
                assertThat(rows.get(i))
                        .containsEntry("Id", expected.path("id").asText())
                        .containsEntry("TimeGenerated", expected.path("time").asText())
                        .containsEntry("UserPrincipalName", expected.path("upn").asText())
                        .containsEntry("UserId", expected.path("userId").asText())
                        .containsEntry("AppId", expected.path("appId").asText())
                        .containsEntry("IPAddress", expected.path("ip").asText())
                        .containsEntry("ResultType", expected.path("errorCode").asText())
                        .containsEntry(
                                "CorrelationId", expected.path("correlationId").asText())
                        .containsEntry("Location", expected.path("country").asText())
                        .containsEntry(
                                "IsInteractive", expected.path("interactive").asText())
                        .containsEntry(
                                "ConditionalAccessStatus", expected.path("ca").asText());
            }
        }
    }

    @Test
    void bothShapesGiveTheSameAudits() throws IOException {
        Reading graph = Reading.of(Corpus.text(FOLDER + "audits.a-graph.json"));
        Reading storage = Reading.of(Corpus.text(FOLDER + "audits.b-storage.ndjson"));

        assertThat(graph.tables).hasSize(8).containsOnly(Table.AUDIT_LOGS).isEqualTo(storage.tables);
        compare(graph.rows, storage.rows, Set.of());
    }

    @Test
    void copiesOfOneEventHaveOneIdentity() throws IOException {
        Projection projection = Projection.of(List.of());
        for (List<String> pair : List.of(
                List.of("signins.a-graph.json", "signins.b-eventhub.json"),
                List.of("audits.a-graph.json", "audits.b-storage.ndjson"))) {
            List<List<String>> identities = new ArrayList<>();
            for (String file : pair) {
                identities.add(
                        Reading.of(Corpus.text(FOLDER + file), projection, row -> row.id() + " " + row.identity())
                                .notes);
            }
            assertThat(identities.getFirst()).isEqualTo(identities.getLast()).doesNotHaveDuplicates();
        }
    }

    private static void compare(
            List<SortedMap<String, String>> graph, List<SortedMap<String, String>> diagnostics, Set<String> notSame)
            throws IOException {
        assertThat(graph).hasSameSizeAs(diagnostics);
        for (int i = 0; i < graph.size(); i++) {
            Map<String, String> a = graph.get(i);
            Map<String, String> b = diagnostics.get(i);
            Set<String> names = new TreeSet<>(a.keySet());
            names.addAll(b.keySet());
            names.removeAll(ONLY_DIAGNOSTICS);
            names.removeAll(notSame);
            for (String name : names) {
                assertThat(within(value(b, name), value(a, name)))
                        .as("%s of row %d: %s, %s", name, i, a.get(name), b.get(name))
                        .isTrue();
            }
        }
    }

    private static JsonNode value(Map<String, String> row, String name) throws IOException {
        String text = row.getOrDefault(name, "null");
        boolean json = text.startsWith("{") || text.startsWith("[") || text.equals("null");
        return json ? JSON.readTree(text) : JSON.getNodeFactory().textNode(text);
    }

    /** Whether the poorer value is the richer one, but for members that it leaves out and the richer has as null or text. */
    private static boolean within(JsonNode poorer, JsonNode richer) {
        if (!poorer.isObject() || !richer.isObject()) {
            if (poorer.isArray() && poorer.size() == richer.size()) {
                boolean same = true;
                for (int i = 0; i < poorer.size(); i++) {
                    same &= within(poorer.get(i), richer.get(i));
                }
                return same;
            }
            return poorer.equals(richer);
        }
        Set<String> names = new HashSet<>();
        poorer.fieldNames().forEachRemaining(names::add);
        return names.stream().allMatch(name -> within(poorer.get(name), richer.path(name)));
    }
}
