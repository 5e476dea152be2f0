package dev.gatehouse.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An alert, as far as the measure looks at it.
 *
 * @param time when it happened
 * @param rule the title of its rule
 * @param rows the rows of the guide that the rule is for
 * @param severity how bad it is
 * @param expected whether it was declared beforehand
 * @param entities whom and what it names, by name in lower case and by id
 * @param sources the files in which its events lie
 */
record FoundAlert(
        Instant time,
        String rule,
        Set<String> rows,
        String severity,
        boolean expected,
        Set<String> entities,
        Set<String> sources) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    FoundAlert {
        rows = Set.copyOf(rows);
        entities = Set.copyOf(entities);
        sources = Set.copyOf(sources);
    }

    /** What a scan wrote with {@code --format ndjson}. */
    static List<FoundAlert> read(String ndjson) {
        return ndjson.lines().map(FoundAlert::of).toList();
    }

    /** Whether somebody is called by it: above informational, and not declared. */
    boolean calls() {
        return grave() && !expected;
    }

    /** Whether somebody would be called by it, had it not been declared. */
    boolean declared() {
        return grave() && expected;
    }

    private boolean grave() {
        return !severity.equals("informational");
    }

    /** Whether all its events lie in files of a folder. */
    boolean within(String folder) {
        return !sources.isEmpty() && sources.stream().allMatch(source -> source.startsWith(folder));
    }

    private static FoundAlert of(String line) {
        try {
            JsonNode alert = MAPPER.readTree(line);
            var entities = new HashSet<String>();
            for (JsonNode entity : alert.get("entities")) {
                add(entity.path("name"), entities);
                add(entity.path("id"), entities);
            }
            var rows = new ArrayList<String>();
            alert.at("/rule/rows").forEach(row -> rows.add(row.asText()));
            var sources = new HashSet<String>();
            alert.get("steps")
                    .forEach(step -> step.get("events").forEach(event -> add(event.at("/source/name"), sources)));
            return new FoundAlert(
                    Instant.parse(alert.get("time").asText()),
                    alert.at("/rule/title").asText(),
                    Set.copyOf(rows),
                    alert.get("severity").asText(),
                    alert.path("expected").isObject(),
                    lower(entities),
                    sources);
        } catch (IOException e) {
            throw new UncheckedIOException("not an alert: " + line, e);
        }
    }

    private static Set<String> lower(Set<String> names) {
        var lower = new HashSet<String>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private static void add(JsonNode value, Set<String> to) {
        if (value.isTextual()) {
            to.add(value.asText());
        }
    }
}
