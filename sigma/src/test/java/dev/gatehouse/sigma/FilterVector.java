package dev.gatehouse.sigma;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** One vector of filters: rules with filters, an event, and the titles of the rules that fire on it. */
record FilterVector(JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<FilterVector> read(String file) {
        try {
            List<FilterVector> vectors = new ArrayList<>();
            MAPPER.readTree(Corpus.find("sigma-vectors/" + file).toFile())
                    .forEach(json -> vectors.add(new FilterVector(json)));
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project that the vector comes from. */
    String source() {
        return json.get("source").asText().split("[: ]", 2)[0];
    }

    String id() {
        return json.get("id").asText();
    }

    /** What is wrong; empty where the vector is passed. */
    Optional<String> verdict() {
        Parsed parsed = SigmaParser.parse("vector.yml", json.get("rules").asText());
        SigmaFilters filtered = SigmaFilters.apply(parsed.rules(), parsed.filters());
        PlainEvents events = new PlainEvents();
        RuleSet set =
                RuleSet.compile(filtered.rules(), events, Placeholders.NONE).set();
        TreeSet<String> fired = new TreeSet<>();
        set.matcher()
                .match(
                        events.event(MAPPER.convertValue(json.get("event"), new DataType())),
                        rule -> fired.add(set.rule(rule).title()));
        TreeSet<String> expected = new TreeSet<>();
        json.get("expected_rules").forEach(title -> expected.add(title.asText()));
        boolean right = fired.equals(expected);
        return right ? Optional.empty() : Optional.of(fired + " " + parsed.problems() + filtered.problems());
    }

    private static final class DataType extends TypeReference<Map<String, Object>> {}
}
