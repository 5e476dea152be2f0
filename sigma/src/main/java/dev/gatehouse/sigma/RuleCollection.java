package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes out the rule collections of Sigma 1, in which {@code action: global} gave all documents after it something in
 * common, {@code action: repeat} repeated the document before it with changes, and {@code action: reset} ended what was
 * global. The later document wins, key by key, in nested maps too.
 */
final class RuleCollection {
    private static final String ACTION = "action";
    private static final int MOST_CHARACTERS = 50_000_000;

    private final Problems problems;
    private final List<YamlDocument> written = new ArrayList<>();
    private Optional<YamlDocument> global = Optional.empty();
    private Optional<YamlDocument> before = Optional.empty();
    private int characters;

    private RuleCollection(Problems problems) {
        this.problems = problems;
    }

    static List<YamlDocument> writeOut(List<YamlDocument> documents, Problems problems) {
        RuleCollection collection = new RuleCollection(problems);
        try {
            documents.forEach(collection::take);
        } catch (YamlLimitException e) {
            problems.error(e.code(), e.at(), e.text(), e.remedy());
        }
        return collection.written;
    }

    private void take(YamlDocument document) {
        if (!(document.root() instanceof Yaml.Entries root) || !root.entries().containsKey(ACTION)) {
            write(merged(global, document));
            return;
        }
        YamlMap map = new YamlMap(root, problems);
        String action = map.text(ACTION).orElse("");
        YamlDocument rest = new YamlDocument(without(root), document.text(), document.sound());
        switch (action) {
            case "global" -> global = Optional.of(merged(global, rest));
            case "reset" -> global = Optional.empty();
            case "repeat" -> write(merged(before, rest));
            default -> {
                problems.error(
                        "action-unknown",
                        map.at(ACTION),
                        "the action '" + action + "' is not known",
                        "write every rule out in a document of its own");
                return;
            }
        }
        problems.warning(
                "action-old",
                map.keyAt(ACTION),
                "the key 'action' (rule collections of Sigma 1) was dropped from Sigma; it is understood here",
                "write every rule out in a document of its own");
    }

    private void write(YamlDocument document) {
        before = Optional.of(document);
        written.add(document);
    }

    private YamlDocument merged(Optional<YamlDocument> base, YamlDocument over) {
        if (base.isEmpty() || !(over.root() instanceof Yaml.Entries)) {
            return over;
        }
        YamlDocument found = base.get();
        characters += found.text().length();
        if (characters > MOST_CHARACTERS) {
            throw new YamlLimitException(
                    "action-size",
                    over.root().at(),
                    "the collection, written out, has more than " + MOST_CHARACTERS + " characters",
                    "write every rule out in a document of its own");
        }
        return new YamlDocument(
                merged(found.root(), over.root()), found.text() + over.text(), found.sound() && over.sound());
    }

    private static Yaml merged(Yaml base, Yaml over) {
        if (!(base instanceof Yaml.Entries left) || !(over instanceof Yaml.Entries right)) {
            return over;
        }
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>(left.entries());
        right.entries()
                .forEach((key, entry) -> entries.merge(
                        key,
                        entry,
                        (below, above) -> new Yaml.Entry(merged(below.value(), above.value()), above.keyAt())));
        return new Yaml.Entries(entries, right.at(), left.size() + right.size());
    }

    private static Yaml without(Yaml.Entries root) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>(root.entries());
        entries.remove(ACTION);
        return new Yaml.Entries(entries, root.at(), root.size());
    }
}
