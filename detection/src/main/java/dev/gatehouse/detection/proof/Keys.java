package dev.gatehouse.detection.proof;

import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Yaml;
import java.util.List;
import java.util.Optional;

/** Takes values out of a map of a test file; what is not as it should be becomes a mistake. */
final class Keys {
    private final Yaml.Entries entries;
    private final String what;
    private final Mistakes mistakes;

    private Keys(Yaml.Entries entries, String what, Mistakes mistakes) {
        this.entries = entries;
        this.what = what;
        this.mistakes = mistakes;
    }

    /** The map's keys, of which only these may be there. */
    static Keys of(Yaml.Entries entries, String what, List<String> known, Mistakes mistakes) {
        entries.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                mistakes.add(
                        "unknown-key",
                        entry.keyAt(),
                        what + " has no key '" + key + "'",
                        "use " + String.join(", ", known) + ", or remove it");
            }
        });
        return new Keys(entries, what, mistakes);
    }

    Optional<Yaml> get(String key) {
        return entries.get(key);
    }

    /** A value that must be there. */
    Optional<Yaml> required(String key, String expected) {
        Optional<Yaml> value = get(key);
        if (value.isEmpty()) {
            mistakes.add("missing-key", entries.at(), what + " has no " + key, "add " + key + ": " + expected);
        }
        return value;
    }

    /** The text of a value, if it is there. */
    Optional<String> text(String key, String expected) {
        return get(key).flatMap(value -> text(value, key, expected));
    }

    /** The text of a value that is one. */
    Optional<String> text(Yaml value, String key, String expected) {
        if (value instanceof Yaml.Leaf leaf
                && !(leaf.value() instanceof Scalar.Null)
                && !leaf.value().text().isBlank()) {
            return Optional.of(leaf.value().text().strip());
        }
        mistakes.wrongType(value, key, expected);
        return Optional.empty();
    }

    /** The items of a list, if it is there. */
    List<Yaml> list(String key, String expected) {
        Optional<Yaml> value = get(key);
        if (value.isPresent() && value.get() instanceof Yaml.Items items) {
            return items.items();
        }
        value.ifPresent(other -> mistakes.wrongType(other, key, expected));
        return List.of();
    }
}
