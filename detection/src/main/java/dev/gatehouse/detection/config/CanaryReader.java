package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import java.time.Duration;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads how often a made-up sign-in goes all the way. */
final class CanaryReader {
    private static final String PATH = SinkSchema.CANARY;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Problems problems;

    CanaryReader(Problems problems) {
        this.problems = problems;
    }

    Optional<CanarySettings> read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, PATH, SinkSchema.CANARY_TOP.keys(), problems);
        Duration every = section.get("every")
                .flatMap(value -> span(value, PATH + ".every"))
                .orElse(HOUR);
        Duration within = section.get("within")
                .flatMap(value -> span(value, PATH + ".within"))
                .orElse(TEN_MINUTES.compareTo(every) < 0 ? TEN_MINUTES : every);
        if (within.compareTo(every) > 0) {
            problems.add(
                    Code.BAD_VALUE,
                    problems.origin(node),
                    Quoted.of(PATH + ".within") + " is longer than " + Quoted.of(PATH + ".every"),
                    ConfigType.SPAN.description(),
                    "give each made-up sign-in its time before the next one is sent");
            return Optional.empty();
        }
        return Optional.of(new CanarySettings(every, within));
    }

    private Optional<Duration> span(Node node, String path) {
        return Scalars.text(node, path, ConfigType.SPAN, problems).flatMap(text -> {
            Optional<Duration> span = Spans.parse(text);
            if (span.isEmpty()) {
                problems.add(
                        Code.BAD_VALUE,
                        problems.origin(node),
                        Quoted.of(text) + " is no length of time",
                        ConfigType.SPAN.description(),
                        "write one from 1m to 3660d");
            }
            return span;
        });
    }
}
