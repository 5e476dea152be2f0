package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.Expectation.Kind;
import dev.gatehouse.directory.Interval;
import java.time.Duration;
import java.time.Instant;
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
        section.get(name)
                .filter(value -> Lists.oneOrMore(value).isEmpty())
                .ifPresent(value -> problems.wrongType(value, path + "." + name, ConfigType.TEXTS, "an empty list"));
        return section.get(name).map(Lists::oneOrMore).orElse(List.of()).stream()
                .flatMap(value -> Scalars.text(value, path + "." + name, ConfigType.TEXT, problems).stream())
                .toList();
    }

    /** Both ends are wanted: what is expected for ever is not looked at again. */
    private Optional<Interval> validity(Section section, String path) {
        var from = time(section, "from", path);
        var until = time(section, "until", path);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        Duration lasting = Duration.between(from.get(), until.get());
        var origin = section.get("until").map(problems::origin).orElseThrow();
        if (lasting.isNegative() || lasting.isZero()) {
            var message = "the " + kind.words() + " ends at " + until.get() + ", but begins at " + from.get();
            problems.add(Code.BAD_TIME, origin, message, "a time after \"from\"", "correct one of the two");
            return Optional.empty();
        }
        if (lasting.compareTo(kind.longest()) > 0) {
            var message = "the " + kind.words() + " lasts " + lasting.toDays() + " days";
            var expected = "at most " + kind.longest().toDays() + " days";
            var remedy = "end it at " + from.get().plus(kind.longest()) + " or before, and look at it again then";
            problems.add(Code.BAD_TIME, origin, message, expected, remedy);
            return Optional.empty();
        }
        return Optional.of(Interval.between(from.get(), until.get()));
    }

    private Optional<Instant> time(Section section, String name, String path) {
        return section.get(name).flatMap(value -> Times.read(value, path + "." + name, problems));
    }
}
