package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The conformance vectors: those of the specification, and those on which other engines agree. */
final class VectorsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Vectors that are not passed, each with the reason. This list may only shrink. */
    private static final Map<String, String> NOT_PASSED = Map.of(
            "rsigma-81aaf2c161c5", "encodes a value with wildcards, which is refused (pySigma refuses it too)",
            "rsigma-8fb5d730c30d", "encodes a value with wildcards, which is refused (pySigma refuses it too)",
            "sigma-rust-3b18afb92460", "UTF-16 after base64offset: modifiers apply from left to right, refused",
            "sigma-rust-4b99981da08a", "UTF-16 after base64offset: modifiers apply from left to right, refused",
            "sigma-rust-8c07a7493f14", "UTF-16 after base64offset: modifiers apply from left to right, refused");

    private static final int VECTORS = 1372;

    @Test
    void matchesAsTheVectorsSay() throws IOException {
        JsonNode vectors =
                MAPPER.readTree(Corpus.find("sigma-vectors/match.json").toFile());
        Map<String, String> failed = new TreeMap<>();
        for (JsonNode vector : vectors) {
            String verdict = verdict(vector);
            if (!verdict.equals(vector.get("expected").asText())) {
                failed.put(vector.get("id").asText(), verdict);
            }
        }
        assertThat(vectors).hasSize(VECTORS);
        assertThat(failed.keySet()).isEqualTo(new TreeMap<>(NOT_PASSED).keySet());
    }

    @Test
    void refusesWhatTheSpecificationExcludes() throws IOException {
        JsonNode vectors =
                MAPPER.readTree(Corpus.find("sigma-vectors/reject-spec.json").toFile());
        List<String> accepted = new ArrayList<>();
        for (JsonNode vector : vectors) {
            Sigma.Rule rule = Sigma.document(vector.get("rule").asText());
            boolean refused = rule.problems().stream().findAny().isPresent();
            if (!refused) {
                accepted.add(vector.get("id").asText());
            }
        }
        assertThat(vectors).hasSize(20);
        assertThat(accepted).isEmpty();
    }

    private static String verdict(JsonNode vector) {
        Parsed parsed = SigmaParser.parse("vector.yml", vector.get("rule").asText());
        PlainEvents events = new PlainEvents();
        Compiled compiled = RuleSet.compile(parsed.rules(), events, Placeholders.NONE);
        if (compiled.set().size() == 0) {
            List<Problem> problems = new ArrayList<>(parsed.problems());
            problems.addAll(compiled.problems());
            return problems.toString();
        }
        Map<String, Object> data = MAPPER.convertValue(vector.get("event"), new DataType());
        List<Integer> matched = new ArrayList<>();
        compiled.set().matcher().match(events.event(data), matched::add);
        return matched.isEmpty() ? "false" : "true";
    }

    private static final class DataType extends com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>> {}
}
