package dev.gatehouse.sigma;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.sigma.correlation.Change;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Correlator;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.MemoryState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One vector of correlations: rules, events with their times, and what fires. */
record CorrelationVector(JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What fires at an event, from 0. */
    record Fired(int at, String rule, double value, boolean silent) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Fired fired && at == fired.at && rule.equals(fired.rule) && value == fired.value;
        }

        @Override
        public int hashCode() {
            return at;
        }
    }

    static List<CorrelationVector> read(String file) {
        try {
            List<CorrelationVector> vectors = new ArrayList<>();
            MAPPER.readTree(Corpus.find("sigma-vectors/" + file).toFile())
                    .forEach(json -> vectors.add(new CorrelationVector(json)));
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project that the vector comes from. */
    String source() {
        return json.get("source").asText().split("[: ]", 2)[0];
    }

    /** The clause of the specification that it was read off; empty for another engine's test. */
    Optional<String> clause() {
        return Optional.ofNullable(json.get("clause")).map(JsonNode::asText);
    }

    String id() {
        return json.get("id").asText();
    }

    /** What is wrong; empty where the vector is passed. */
    Optional<String> verdict() {
        List<Problem> problems = new ArrayList<>();
        List<Fired> fired = fired(problems);
        boolean right = json.has("expected_any")
                ? fired.stream().allMatch(Fired::silent)
                        != json.get("expected_any").asBoolean()
                : first(expected()).equals(first(fired)) && fired.containsAll(expected());
        return right ? Optional.empty() : Optional.of(fired + " " + problems);
    }

    private List<Fired> expected() {
        List<Fired> expected = new ArrayList<>();
        json.get("expected_fired")
                .forEach(one -> expected.add(new Fired(
                        one.get("at").asInt(),
                        one.get("rule").asText(),
                        one.get("value").asDouble(),
                        false)));
        return expected;
    }

    /** Of each rule, what fires first. */
    private static List<Fired> first(List<Fired> fired) {
        return fired.stream()
                .filter(one ->
                        fired.stream().noneMatch(other -> other.rule().equals(one.rule()) && other.at() < one.at()))
                .toList();
    }

    private List<Fired> fired(List<Problem> problems) {
        Parsed parsed = SigmaParser.parse("vector.yml", json.get("rules").asText());
        SigmaFilters filtered = SigmaFilters.apply(parsed.rules(), parsed.filters());
        PlainEvents events = new PlainEvents();
        Compiled compiled = RuleSet.compile(filtered.rules(), events, Placeholders.NONE);
        RuleSet set = compiled.set();
        List<SigmaRule> rules = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            rules.add(set.rule(i));
        }
        CorrelationPlan plan = CorrelationPlan.link(rules, parsed.correlations());
        problems.addAll(parsed.problems());
        problems.addAll(compiled.problems());
        problems.addAll(plan.problems());
        Correlator correlator = new Correlator(plan, Limits.DEFAULT, new MemoryState());
        Matcher matcher = set.matcher();
        List<Fired> fired = new ArrayList<>();
        JsonNode list = json.get("events");
        for (int i = 0; i < list.size(); i++) {
            int at = i;
            Map<String, Object> data = MAPPER.convertValue(list.get(i).get("event"), new DataType());
            long time = list.get(i).get("t").asLong() * 1_000_000;
            List<Keyed> entries = new ArrayList<>();
            matcher.match(
                    events.event(data),
                    rule -> entries.addAll(
                            plan.entries(rule, time, "e" + at, field -> PlainEvents.values(data, field))));
            correlator.accept(entries).stream()
                    .filter(change -> change.kind() != Change.Kind.WITHDRAWN)
                    .map(change -> new Fired(
                            at,
                            plan.nodes().get(change.key().node()).correlation().title(),
                            change.episode().measure(),
                            plan.silencesNode(change.key().node())))
                    .forEach(fired::add);
        }
        return fired;
    }

    private static final class DataType extends TypeReference<Map<String, Object>> {}
}
