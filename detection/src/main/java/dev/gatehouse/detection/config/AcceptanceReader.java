package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.directory.posture.Check;
import dev.gatehouse.directory.posture.Checks;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the findings that somebody accepts. */
final class AcceptanceReader {
    private static final String PATH = ConfigurationSchema.ACCEPTED_FINDINGS;

    private final Problems problems;

    AcceptanceReader(Problems problems) {
        this.problems = problems;
    }

    List<Acceptance> read(Node list) {
        return Lists.of(list, PATH, ConfigType.ACCEPTANCES, problems).stream()
                .flatMap(item -> entry(item).stream())
                .toList();
    }

    private Optional<Acceptance> entry(Node node) {
        String path = "an entry of " + PATH;
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, path, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, path, ConfigurationSchema.key(PATH).keys(), problems);
        var finding = section.get("finding").flatMap(this::check);
        var object = text(section, "object");
        var reason = text(section, "reason");
        var by = text(section, "by");
        var until = section.get("until").flatMap(value -> Times.read(value, path + ".until", problems));
        return finding.isPresent() && object.isPresent() && reason.isPresent() && by.isPresent() && until.isPresent()
                ? Optional.of(new Acceptance(
                        finding.get(), object.get(), reason.get(), by.get(), until.get(), problems.origin(node)))
                : Optional.empty();
    }

    private Optional<String> text(Section section, String key) {
        return section.get(key)
                .flatMap(value -> Scalars.text(value, "an entry of " + PATH + "." + key, ConfigType.TEXT, problems));
    }

    private Optional<String> check(Node node) {
        return Scalars.text(node, "an entry of " + PATH + ".finding", ConfigType.TEXT, problems)
                .filter(id -> {
                    List<String> ids = Checks.all().stream()
                            .map(Check::about)
                            .map(about -> about.id())
                            .toList();
                    if (!ids.contains(id)) {
                        problems.add(
                                Code.BAD_VALUE,
                                problems.origin(node),
                                "there is no check " + Quoted.of(id),
                                "the id of a check, as gatehouse posture shows it",
                                Suggestion.of(id, ids)
                                        .map(near -> "did you mean " + Quoted.of(near) + "?")
                                        .orElse("remove the entry"));
                    }
                    return ids.contains(id);
                });
    }
}
