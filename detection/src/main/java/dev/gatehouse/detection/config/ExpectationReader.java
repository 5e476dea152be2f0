package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.Expectation.Kind;
import dev.gatehouse.directory.Interval;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a list of exclusions, planned changes or planned tests. */
final class ExpectationReader {
    private final String key;
    private final Kind kind;
    private final Problems problems;

    ExpectationReader(String key, Kind kind, Problems problems) {
        this.key = key;
        this.kind = kind;
        this.problems = problems;
    }

    List<Expectation> read(Node list) {
        ConfigKey schema = ConfigurationSchema.key(key);
        return Lists.of(list, key, schema.type(), problems).stream()
                .flatMap(item -> entry(item, schema).stream())
                .toList();
    }

    private Optional<Expectation> entry(Node node, ConfigKey schema) {
        var path = "an entry of " + key;
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, path, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, path, schema.keys(), problems);
        var rules = texts(section, kind == Kind.EXCLUSION ? "rule" : "rules", path);
        var entities = texts(section, entityKey(), path);
        if (kind == Kind.PLANNED_TEST) {
            section.get("account").ifPresent(name -> new AccountReader(problems).ref(name, path + ".account"));
        }
        var reason = section.get("reason")
                .flatMap(value -> Scalars.text(value, path + ".reason", ConfigType.TEXT, problems));
        var validity = validity(section, path);
        if (entities.isEmpty()
                || reason.isEmpty()
                || validity.isEmpty()
                || (kind == Kind.EXCLUSION && rules.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Expectation(kind, rules, entities, reason.get(), validity.get(), problems.origin(node)));
    }

    private String entityKey() {
        return switch (kind) {
            case EXCLUSION -> "entity";
            case PLANNED_CHANGE -> "entities";
            case PLANNED_TEST -> "account";
        };
    }

    private List<String> texts(Section section, String name, String path) {
        return section.get(name).map(value -> texts(value, path + "." + name)).orElse(List.of());
    }

    private List<String> texts(Node value, String path) {
        var entries = Lists.oneOrMore(value);
        if (entries.isEmpty()) {
            problems.wrongType(value, path, ConfigType.TEXTS, "an empty list");
        }
        return entries.stream()
                .flatMap(entry -> Scalars.text(entry, path, ConfigType.TEXT, problems).stream())
                .toList();
    }

    /** Both ends are wanted: what is expected for ever is not looked at again. */
    private Optional<Interval> validity(Section section, String path) {
        return Times.validity(section, path, "the " + kind.words(), problems)
                .filter(validity ->
                        validity.start().isPresent() && validity.end().isPresent())
                .filter(validity -> isShortEnough(validity, section));
    }

    private boolean isShortEnough(Interval validity, Section section) {
        var lasting = Duration.between(validity.from(), validity.until());
        if (lasting.compareTo(kind.longest()) > 0) {
            var message = "the " + kind.words() + " lasts " + lasting.toDays() + " days";
            var expected = "at most " + kind.longest().toDays() + " days";
            var remedy = "end it at " + validity.from().plus(kind.longest()) + " or before, and look at it again then";
            var origin = section.get("until").map(problems::origin).orElseThrow();
            problems.add(Code.BAD_TIME, origin, message, expected, remedy);
            return false;
        }
        return true;
    }
}
