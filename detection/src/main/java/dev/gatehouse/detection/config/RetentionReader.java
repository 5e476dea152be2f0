package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads for how long the server keeps events. */
final class RetentionReader {
    private static final String PATH = ConfigurationSchema.RETENTION;
    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,4}");

    private final Problems problems;

    RetentionReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Duration> read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, PATH, ConfigurationSchema.key(PATH).keys(), problems);
        return section.get("days").flatMap(this::days);
    }

    private Optional<Duration> days(Node node) {
        return Scalars.text(node, PATH + ".days", ConfigType.WHOLE, problems).flatMap(text -> {
            if (!DAYS.matcher(text).matches()) {
                problems.add(
                        Code.BAD_VALUE,
                        problems.origin(node),
                        Quoted.of(text) + " is no number of days",
                        ConfigType.WHOLE.description(),
                        "write one from 1 to 99999; leave the section out to keep everything");
                return Optional.empty();
            }
            return Optional.of(Duration.ofDays(Long.parseLong(text)));
        });
    }
}
