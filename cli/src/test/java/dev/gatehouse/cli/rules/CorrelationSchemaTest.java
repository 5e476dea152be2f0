package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema for editors says of correlations what the reader says. */
final class CorrelationSchemaTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema("{}");

    @BeforeAll
    static void read() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("..", "docs", "correlation.schema.json")));
    }

    @Test
    void allCorrelationsOfTheCatalogueAreValid() throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("..", "detections"))) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".yml") && !path.toString().endsWith(".test.yml"))
                    .toList()) {
                YAML.readerFor(JsonNode.class)
                        .<JsonNode>readValues(Files.readString(file))
                        .forEachRemaining(document -> {
                            if (document.has("correlation")) {
                                found.add(document.get("correlation"));
                            }
                        });
            }
        }
        assertThat(found)
                .hasSizeGreaterThan(20)
                .allSatisfy(correlation -> assertThat(schema.validate(correlation))
                        .as(correlation.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: new_value, rules: [a], timespan: 9d}",
                "{type: new_value, rules: [a], timespan: 9d, condition: {field: x, gte: 2}}",
                "{type: rare_value, rules: [a], timespan: 9d, condition: {field: x}}",
                "{type: rare_value, rules: [a], timespan: 9d, condition: {field: x, lt: 1, min-count: 3}}",
                "{type: event_spike, rules: [a], timespan: 9d, condition: {field: x, gte: 1}}",
                "{type: event_spike, rules: [a], timespan: 9d, condition: {gte: 1, min-days: 1.5}}",
                "{type: not_followed_by, rules: [a], timespan: 9d}",
                "{type: not_preceded_by, rules: [a, b], timespan: 9d, condition: {gte: 1}}",
                "{type: event_count, rules: [a], timespan: 9d, condition: {gte: 1, min-events: 4}}",
                "{type: event_count, rules: [a], timespan: 9 days, condition: {gte: 1}}",
                "{type: event_count, rules: [a], condition: {gte: 1}}",
                "{type: surprise, rules: [a], timespan: 9d}",
                "{type: temporal, rules: [a, a], timespan: 9d}"
            })
    void whatTheReaderRefusesTheSchemaRefuses(String correlation) throws IOException {
        Parsed parsed = SigmaParser.parse("c.yml", "title: C\ncorrelation: " + correlation + "\n");
        assertThat(parsed.problems()).anyMatch(problem -> problem.severity() == Severity.ERROR);
        assertThat(schema.validate(YAML.readTree(correlation))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: new_value, rules: [a, b], group-by: [u], timespan: 9d, condition: {field: [x, y], min-events: 3}}",
                "{type: rare_value, rules: [a], timespan: 9d, condition: {field: x, lt: 1, circle: 24, near: 2, half-life: 9d}}",
                "{type: event_spike, rules: [a], timespan: 9d, condition: {gte: 3.5, min-count: 4, min-days: 3}}",
                "{type: not_followed_by, rules: [a, b], group-by: u, timespan: 9d}",
                "{type: temporal, rules: [a, b], timespan: 9d, condition: a and not b}",
                "{type: value_count, rules: [a], timespan: 1h, condition: {field: x, gte: 2}}"
            })
    void whatTheReaderTakesTheSchemaTakes(String correlation) throws IOException {
        Parsed parsed = SigmaParser.parse("c.yml", "title: C\ncorrelation: " + correlation + "\n");
        assertThat(parsed.problems()).noneMatch(problem -> problem.severity() == Severity.ERROR);
        assertThat(schema.validate(YAML.readTree(correlation))).isEmpty();
    }
}
