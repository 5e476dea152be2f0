package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.audit.AuditVerifier;
import dev.gatehouse.audit.PublicAuditKey;
import dev.gatehouse.audit.Verification;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.LakeSettings;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.server.watch.OwnRecords;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertPage;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an installation holds in the end, when the server does not run. */
final class Outcome {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 500;

    private final Installation at;

    Outcome(Installation at) {
        this.at = at;
    }

    /** The text of each alert that is neither withdrawn nor superseded, by its id, without what may differ between two runs. */
    Map<String, String> alerts() throws IOException {
        DatabaseSettings settings = settings();
        Map<String, String> alerts = new TreeMap<>();
        try (Database database = Database.open(settings)) {
            AlertPage page = new AlertStore(database, Installation.TENANT)
                    .find(AlertQuery.builder().limit(MOST).build());
            assertThat(page.next()).isEmpty();
            for (var alert : page.alerts()) {
                ObjectNode json = (ObjectNode) JSON.readTree(alert.json());
                if (!json.path("state").asText().matches("withdrawn|superseded") && !isOwn(json)) {
                    alerts.put(json.path("id").asText(), comparable(json));
                }
            }
        }
        return alerts;
    }

    /** The last revision of each alert that is neither withdrawn nor superseded. */
    Map<String, Integer> revisions() throws IOException {
        DatabaseSettings settings = settings();
        Map<String, Integer> revisions = new TreeMap<>();
        try (Database database = Database.open(settings)) {
            for (var alert : new AlertStore(database, Installation.TENANT)
                    .find(AlertQuery.builder().limit(MOST).build())
                    .alerts()) {
                if (!JSON.readTree(alert.json()).path("state").asText().matches("withdrawn|superseded")) {
                    revisions.put(alert.id().toString(), alert.revision());
                }
            }
        }
        return revisions;
    }

    private DatabaseSettings settings() {
        return at.database()
                .<DatabaseSettings>map(url -> new DatabaseSettings.Postgres(url, "postgres", () -> ""))
                .orElseGet(() -> new DatabaseSettings.Sqlite(at.data().resolve("watch.db")));
    }

    /** What the server did itself, such as giving a new tenant its first administrator, is of the run. */
    private static boolean isOwn(JsonNode alert) {
        return alert.findValues("source").stream()
                .anyMatch(source -> source.path("name").asText().equals(OwnRecords.SOURCE));
    }

    /*
     * A record that came twice may have been read first from either place; when it was detected, and how often it was revised
     * on the way, is of the run; and what an account was called or privileged by is what was known at that moment.
     */
    private static String comparable(ObjectNode json) {
        json.remove(List.of("detectedAt", "contextVersion", "revision"));
        for (JsonNode step : json.withArray("steps")) {
            for (JsonNode event : step.withArray("/events")) {
                ((ObjectNode) event).remove(List.of("source", "copies"));
            }
        }
        for (JsonNode entity : json.withArray("entities")) {
            ((ObjectNode) entity).remove(List.of("privilege", "name"));
        }
        return json.toPrettyString();
    }

    /** Holds that the lake has these events, each once, and beside them only what the server did itself. */
    void holdsOnce(Set<Long> identities) {
        try (Journal journal = Journal.open(at.data().resolve("journal"), JournalLimits.USUAL);
                Lake lake = Lake.open(journal, at.data().resolve("lake"), LakeSettings.USUAL)) {
            List<EventRow> rows = new ArrayList<>();
            EventQuery query = EventQuery.ALL.limit(EventQuery.LIMIT);
            var page = lake.find(query);
            rows.addAll(page.events());
            while (page.next().isPresent()) {
                page = lake.find(query.after(page.next().get()));
                rows.addAll(page.events());
            }
            assertThat(rows).extracting(EventRow::identity).doesNotHaveDuplicates();
            assertThat(rows.stream()
                            .filter(row -> !row.origin().equals(OwnRecords.SOURCE))
                            .map(EventRow::identity)
                            .collect(Collectors.toSet()))
                    .isEqualTo(identities);
            assertThat(lake.count(EventQuery.ALL)).isEqualTo(rows.size());
        }
    }

    /** Exports the audit trail and holds it against the key; answers how often it tells of an action. */
    long audited(String action) throws IOException, InterruptedException {
        Path export = at.export();
        PublicAuditKey key = PublicAuditKey.ofPem(Files.readString(at.data().resolve("audit-public.pem")));
        try (InputStream in = Files.newInputStream(export)) {
            Verification found = AuditVerifier.trusting(key).verify(in);
            assertThat(found).isInstanceOf(Verification.Intact.class);
        }
        try (var lines = Files.lines(export)) {
            return lines.filter(line -> line.contains('"' + action + '"')).count();
        }
    }
}
