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

/** One vector of a rule and an event: whether the rule holds or, of those to refuse, that it is refused. */
record MatchVector(JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String REFUSED = "refused";

    static List<MatchVector> read(String file) {
        try {
            List<MatchVector> vectors = new ArrayList<>();
            MAPPER.readTree(Corpus.find("sigma-vectors/" + file).toFile())
                    .forEach(json -> vectors.add(new MatchVector(json)));
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return json.get("id").asText();
    }

    /** The clause of the specification that it was read off; empty for another engine's test. */
    Optional<String> clause() {
        return Optional.ofNullable(json.get("clause")).map(JsonNode::asText);
    }

    /** The project that the vector comes from. */
    String source() {
        return json.get("source").asText().split("[: ]", 2)[0];
    }

    Verdict verdict() {
        String answer = answer();
        if (json.has("expected_error")) {
            return answer.startsWith(REFUSED) ? Verdict.PASSED : Verdict.WRONG;
        }
        if (answer.equals(json.get("expected").asText())) {
            return Verdict.PASSED;
        }
        return answer.startsWith(REFUSED) ? Verdict.REFUSED : Verdict.WRONG;
    }

    /** {@code true}, {@code false}, or that the rule was refused and why. */
    String answer() {
        Parsed parsed = SigmaParser.parse("vector.yml", json.get("rule").asText());
        PlainEvents events = new PlainEvents();
        Compiled compiled = RuleSet.compile(parsed.rules(), events, Placeholders.NONE);
        if (compiled.set().size() == 0) {
            List<Problem> problems = new ArrayList<>(parsed.problems());
            problems.addAll(compiled.problems());
            return REFUSED + ": " + problems;
        }
        Map<String, Object> data = MAPPER.convertValue(json.get("event"), new DataType());
        List<Integer> matched = new ArrayList<>();
        compiled.set().matcher().match(events.event(data), matched::add);
        return matched.isEmpty() ? "false" : "true";
    }

    private static final class DataType extends TypeReference<Map<String, Object>> {}
}
