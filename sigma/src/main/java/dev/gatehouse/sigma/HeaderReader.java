package dev.gatehouse.sigma;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what every Sigma document says of itself. */
final class HeaderReader {
    private static final Set<String> KNOWN = Set.of(
            "title",
            "id",
            "name",
            "related",
            "taxonomy",
            "status",
            "description",
            "license",
            "references",
            "author",
            "date",
            "modified",
            "logsource",
            "detection",
            "correlation",
            "filter",
            "fields",
            "falsepositives",
            "level",
            "tags",
            "scope",
            "custom");
    private static final Set<String> STATUSES = Set.of("stable", "test", "experimental", "deprecated", "unsupported");
    private static final int LONGEST_TITLE = 256;

    private final String file;
    private final YamlDocument document;
    private final YamlMap root;
    private final Problems problems;

    HeaderReader(String file, YamlDocument document, YamlMap root) {
        this.file = file;
        this.document = document;
        this.root = root;
        this.problems = root.problems();
    }

    Header read() {
        String title = title();
        taxonomy();
        return new Header(
                id(title),
                root.text("name"),
                title,
                level(),
                status(),
                root.texts("tags"),
                root.text("description").orElse(""),
                root.texts("falsepositives"),
                root.texts("references"),
                root.plain("custom"),
                extra(),
                file,
                document.root().at().line(),
                Hashes.sha256(document.text()));
    }

    private String title() {
        Optional<String> title = root.text("title").filter(text -> !text.isBlank());
        if (title.isEmpty()) {
            problems.error("title-missing", root.map().at(), "the rule has no title", "add 'title:'");
        } else if (title.get().length() > LONGEST_TITLE) {
            problems.warning(
                    "title-long",
                    root.at("title"),
                    "the title is longer than " + LONGEST_TITLE + " characters",
                    "shorten it");
        }
        return title.orElse("");
    }

    private RuleId id(String title) {
        Optional<String> text = root.text("id");
        if (text.isEmpty()) {
            return RuleId.named(title, file);
        }
        if (RuleId.parse(text.get()).isEmpty()) {
            problems.warning(
                    "id-not-uuid",
                    root.at("id"),
                    "the id '" + text.get() + "' is not a UUID",
                    "give the rule a random UUID");
        }
        return RuleId.of(text.get());
    }

    private void taxonomy() {
        root.text("taxonomy")
                .filter(name -> !name.equals("sigma"))
                .ifPresent(name -> problems.error(
                        "taxonomy-unknown",
                        root.at("taxonomy"),
                        "the taxonomy '" + name + "' is not known",
                        "rewrite the rule in the taxonomy 'sigma'"));
    }

    private Level level() {
        Optional<String> text = root.text("level");
        Optional<Level> level = text.flatMap(Level::parse);
        if (text.isPresent() && level.isEmpty()) {
            problems.error(
                    "level-unknown",
                    root.at("level"),
                    "the level '" + text.get() + "' is not known",
                    "use informational, low, medium, high or critical");
        }
        return level.orElse(Level.MEDIUM);
    }

    private String status() {
        String status = root.text("status").orElse("");
        if (!status.isEmpty() && !STATUSES.contains(status)) {
            problems.warning(
                    "status-unknown",
                    root.at("status"),
                    "the status '" + status + "' is not known",
                    "use stable, test, experimental, deprecated or unsupported");
        }
        return status;
    }

    private Map<String, Object> extra() {
        Map<String, Object> map = YamlMap.plain(root.map());
        map.keySet().removeAll(KNOWN);
        return map;
    }
}
