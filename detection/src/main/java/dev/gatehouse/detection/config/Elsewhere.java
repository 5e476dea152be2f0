package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.ServerSettings.FilePath;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads where something is that belongs into no configuration. What stands there instead is not repeated: it may be a secret. */
final class Elsewhere {
    private final String path;
    private final Problems problems;

    /**
     * In a section.
     *
     * @param path of the section
     */
    Elsewhere(String path, Problems problems) {
        this.path = requireNonNull(path, "path is null");
        this.problems = requireNonNull(problems, "problems is null");
    }

    /**
     * Where a secret is kept.
     *
     * @param what it is, in words
     */
    Optional<SecretPlace> secret(Section section, String key, String what) {
        return section.get(key)
                .flatMap(node -> Scalars.text(node, path + "." + key, ConfigType.SECRET, problems)
                        .flatMap(text -> SecretPlace.of(text)
                                .or(() -> bad(
                                        node,
                                        Quoted.of(key) + " does not say where the " + what + " is kept",
                                        ConfigType.SECRET,
                                        "keep it out of this file"))));
    }

    /** The path of a file with a key or with certificates. */
    Optional<FilePath> file(Section section, String key) {
        return section.get(key)
                .flatMap(node -> Scalars.text(node, path + "." + key, ConfigType.FILE, problems)
                        .flatMap(text -> isPath(text)
                                ? Optional.of(new FilePath(text, problems.origin(node)))
                                : bad(
                                        node,
                                        Quoted.of(path + "." + key) + " is no path",
                                        ConfigType.FILE,
                                        "keep it in a file of its own, and write that file's path")));
    }

    private static boolean isPath(String text) {
        return text.chars().noneMatch(Character::isISOControl) && !text.contains("-----");
    }

    private <T> Optional<T> bad(Node node, String message, ConfigType type, String remedy) {
        problems.add(Code.BAD_VALUE, problems.origin(node), message, type.description(), remedy);
        return Optional.empty();
    }
}
