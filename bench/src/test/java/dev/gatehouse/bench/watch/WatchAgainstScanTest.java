package dev.gatehouse.bench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.bench.generate.Folders;
import dev.gatehouse.bench.generate.PlantedExample;
import dev.gatehouse.bench.quality.CatalogueScan;
import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.detection.watch.Outcome;
import dev.gatehouse.detection.watch.Records;
import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.detection.watch.Stretch;
import dev.gatehouse.detection.watch.Watch;
import dev.gatehouse.detection.watch.WatchRules;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watch says in the end of events that come one after another is what a scan says of all of them. */
final class WatchAgainstScanTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    /** A rule as communities write them: alerts of such are joined by principal and day. */
    private static final String COMMUNITY = """
            title: Failed sign-in
            id: 5d5e2a0c-3f5b-4a53-9a7b-6c1f7a0a1111
            status: test
            logsource: {product: azure, service: signinlogs}
            detection:
              selection:
                ResultType|startswith: '5'
              condition: selection
            level: low
            """;

    @TempDir
    Path temp;

    @Test
    void ofTheExampleInAnyOrderWithRepeatsAndRestarts() throws Exception {
        Path contoso = Folders.repository().resolve("examples/contoso");
        List<Path> logs = List.of(contoso.resolve("eventhub"), contoso.resolve("graph"), contoso.resolve("storage"));
        for (int seed = 0; seed < 4; seed++) {
            sameAsScan(logs, contoso.resolve("gatehouse.yaml"), seed);
        }
    }

    @Test
    void ofATenantWithAttacksInItsHabits() throws Exception {
        Path tenant = temp.resolve("tenant");
        PlantedExample.write(tenant, 4711);
        sameAsScan(List.of(tenant), tenant.resolve("gatehouse.yaml"), 1);
    }

    private void sameAsScan(List<Path> logs, Path context, int seed) throws Exception {
        Files.writeString(Files.createDirectories(temp.resolve("rules")).resolve("failed.yml"), COMMUNITY);
        Map<String, String> expected = scan(logs, context);
        Map<String, String> found = watch(logs, context, new Random(seed));
        Map<String, String> missing = new TreeMap<>(expected);
        missing.keySet().removeAll(found.keySet());
        Map<String, String> others = new TreeMap<>(found);
        others.keySet().removeAll(expected.keySet());
        assertThat(missing).as("seed %d: only the scan says", seed).isEmpty();
        assertThat(others).as("seed %d: only the watch says", seed).isEmpty();
        assertThat(expected.values())
                .hasSizeGreaterThan(100)
                .anyMatch(alert -> alert.contains("Failed sign-in") && !alert.contains("\"suppressed\" : 0"));
        for (Map.Entry<String, String> alert : expected.entrySet()) {
            assertThat(found.get(alert.getKey())).as("seed %d", seed).isEqualTo(alert.getValue());
        }
    }

    /** What stands in the end, by id. */
    private Map<String, String> watch(List<Path> logs, Path context, Random random) throws Exception {
        Complaints complaints = new Complaints(System.err);
        RuleSources sources =
                new RuleSources(Folders.repository(), List.of(temp.resolve("rules")), true, Optional.of(context));
        Configuration configuration = sources.configuration(complaints);
        Rulebook rulebook = sources.rulebook(configuration, WatchRules.fields(), complaints);
        WatchRules rules = new WatchRules(configuration, rulebook);
        List<Records.Stored> records = new ArrayList<>();
        Inputs inputs = Inputs.find(
                logs.stream().map(Path::toString).toList(),
                InputStream.nullInputStream(),
                temp.resolve("inputs-" + random.nextInt(1_000_000)));
        for (Input input : inputs.inputs()) {
            if (!input.name().endsWith("yaml")) {
                records.addAll(MemoryJournal.records(input, rulebook.projection()));
            }
        }
        Collections.shuffle(records, random);
        int repeats = records.size() / 10;
        for (int i = 0; i < repeats; i++) {
            records.add(random.nextInt(records.size()), records.get(random.nextInt(records.size())));
        }
        MemoryJournal journal = new MemoryJournal(rulebook.projection());
        Map<List<String>, StateChange> remembered = new HashMap<>();
        Map<UUID, String> alerts = new HashMap<>();
        Watch watch = begin(rules, journal, remembered);
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(400));
            List<Stretch> stretches =
                    records.subList(from, to).stream().map(journal::accept).toList();
            from = to;
            keep(watch.judge(stretches, NOW), remembered, alerts);
            if (random.nextInt(5) == 0) {
                watch = begin(rules, journal, remembered);
            }
        }
        keep(watch.advance(watch.latest() + 1, NOW), remembered, alerts);
        Map<String, String> standing = new TreeMap<>();
        alerts.forEach((id, json) -> standing.put(id.toString(), json));
        return standing;
    }

    private static Watch begin(WatchRules rules, MemoryJournal journal, Map<List<String>, StateChange> remembered) {
        Watch watch = new Watch(rules, new ContextFacts(rules.configuration()), journal, journal);
        remembered.values().forEach(watch::restore);
        watch.restored();
        return watch;
    }

    private static void keep(Outcome outcome, Map<List<String>, StateChange> remembered, Map<UUID, String> alerts) {
        for (StateChange change : outcome.state()) {
            List<String> key = List.of(change.kind(), change.key());
            if (change.body().isPresent()) {
                remembered.put(key, change);
            } else {
                remembered.remove(key);
            }
        }
        for (AlertChange change : outcome.alerts()) {
            switch (change) {
                case AlertChange.Told(Alert alert) -> alerts.put(alert.id(), comparable(AlertJson.write(alert)));
                case AlertChange.Withdrawn(UUID id) -> alerts.remove(id);
                case AlertChange.Superseded(UUID id, UUID by) -> alerts.remove(id);
                case AlertChange.Final any -> {}
            }
        }
    }

    private Map<String, String> scan(List<Path> logs, Path context) throws Exception {
        List<String> words = new ArrayList<>(List.of("scan"));
        logs.forEach(path -> words.add(path.toString()));
        words.addAll(List.of("--threads", "2"));
        words.addAll(List.of(
                "--rules", temp.resolve("rules").toString(), "--context", context.toString(), "--format", "ndjson"));
        Map<String, String> alerts = new TreeMap<>();
        new CatalogueScan(Folders.repository())
                .lines(words)
                .lines()
                .forEach(line -> alerts.put(id(line), comparable(line)));
        return alerts;
    }

    private static String id(String json) {
        return read(json).get("id").asText();
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An alert without what may differ: when it was written, by which state of knowledge, and where repeats were read. */
    private static String comparable(String json) {
        ObjectNode alert = read(json);
        alert.remove(List.of("detectedAt", "contextVersion", "incidentId", "state", "revision"));
        for (JsonNode step : alert.withArray("steps")) {
            for (JsonNode event : step.withArray("/events")) {
                ((ObjectNode) event).remove(List.of("source", "copies"));
            }
        }
        ArrayNode entities = alert.withArray("entities");
        List<JsonNode> sorted = StreamSupport.stream(entities.spliterator(), false)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        entities.removeAll().addAll(sorted);
        return alert.toPrettyString();
    }
}
