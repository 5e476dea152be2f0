package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a rule of one YAML document, or says what is wrong with it. */
final class RuleReader {
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
    private final Problems problems;

    RuleReader(String file, YamlDocument document, Problems problems) {
        this.file = file;
        this.document = document;
        this.problems = problems;
    }

    Optional<SigmaRule> read() {
        Position at = document.root().at();
        if (!(document.root() instanceof Yaml.Entries root)) {
            problems.error(
                    "not-a-rule",
                    at,
                    "the document is " + document.root().kind(),
                    "a rule is a map with title, logsource and detection");
            return Optional.empty();
        }
        if (otherKind(root)) {
            return Optional.empty();
        }
        int before = problems.errors();
        String title = title(root);
        Optional<LogSource> source = logSource(root);
        Optional<Detection> detection = detection(root);
        taxonomy(root);
        SigmaRule rule = new SigmaRule(
                id(root, title),
                text(root, "name"),
                title,
                source.orElse(new LogSource(Optional.empty(), Optional.empty(), Optional.empty())),
                detection.map(Detection::searches).orElse(Map.of()),
                detection.map(Detection::conditions).orElse(List.of()),
                level(root),
                status(root),
                texts(root, "tags"),
                text(root, "description").orElse(""),
                texts(root, "falsepositives"),
                texts(root, "references"),
                plain(root.get("custom")),
                extra(root),
                file,
                at.line(),
                Hashes.sha256(document.text()));
        return problems.errors() == before ? Optional.of(rule) : Optional.empty();
    }

    private boolean otherKind(Yaml.Entries root) {
        Yaml.Entry correlation = root.entries().get("correlation");
        if (correlation != null) {
            problems.error(
                    "correlation-unsupported",
                    correlation.keyAt(),
                    "this is a correlation rule; correlations are not matched by this release",
                    "keep it apart from the rules that are loaded");
            return true;
        }
        Yaml.Entry filter = root.entries().get("filter");
        if (filter != null && !root.entries().containsKey("detection")) {
            problems.error(
                    "filter-unsupported",
                    filter.keyAt(),
                    "this is a filter; filters are not applied by this release",
                    "write the exclusion into the rule, or keep the filter apart from the rules that are loaded");
            return true;
        }
        Yaml.Entry action = root.entries().get("action");
        if (action != null) {
            problems.error(
                    "action-unsupported",
                    action.keyAt(),
                    "the key 'action' (rule collections of Sigma 1) was dropped from Sigma",
                    "write every rule out in a document of its own");
            return true;
        }
        return false;
    }

    private String title(Yaml.Entries root) {
        Optional<String> title = text(root, "title").filter(text -> !text.isBlank());
        if (title.isEmpty()) {
            problems.error("title-missing", root.at(), "the rule has no title", "add 'title:'");
        } else if (title.get().length() > LONGEST_TITLE) {
            problems.warning(
                    "title-long",
                    root.get("title").map(Yaml::at).orElse(root.at()),
                    "the title is longer than " + LONGEST_TITLE + " characters",
                    "shorten it");
        }
        return title.orElse("");
    }

    private RuleId id(Yaml.Entries root, String title) {
        Optional<String> text = text(root, "id");
        Optional<RuleId> id = text.flatMap(RuleId::parse);
        if (text.isPresent() && id.isEmpty()) {
            problems.warning(
                    "id-not-uuid",
                    root.get("id").map(Yaml::at).orElse(root.at()),
                    "the id '" + text.get() + "' is not a UUID",
                    "give the rule a random UUID");
            return RuleId.named(text.get(), "");
        }
        return id.orElseGet(() -> RuleId.named(title, file));
    }

    private Optional<LogSource> logSource(Yaml.Entries root) {
        Optional<Yaml> node = root.get("logsource");
        if (node.isEmpty()) {
            problems.error(
                    "logsource-missing",
                    root.at(),
                    "the rule has no logsource",
                    "add 'logsource:' with category, product or service");
            return Optional.empty();
        }
        if (!(node.get() instanceof Yaml.Entries source)) {
            problems.error(
                    "logsource-wrong",
                    node.get().at(),
                    "logsource is " + node.get().kind(),
                    "logsource is a map with category, product or service");
            return Optional.empty();
        }
        return Optional.of(new LogSource(text(source, "category"), text(source, "product"), text(source, "service")));
    }

    private Optional<Detection> detection(Yaml.Entries root) {
        Optional<Yaml> node = root.get("detection");
        if (node.isEmpty()) {
            problems.error(
                    "detection-missing",
                    root.at(),
                    "the rule has no detection",
                    "add 'detection:' with searches and a condition");
            return Optional.empty();
        }
        if (!(node.get() instanceof Yaml.Entries detection)) {
            problems.error(
                    "detection-wrong",
                    node.get().at(),
                    "detection is " + node.get().kind(),
                    "detection is a map of searches and a condition");
            return Optional.empty();
        }
        return Optional.of(new DetectionReader(detection, problems).read());
    }

    private void taxonomy(Yaml.Entries root) {
        text(root, "taxonomy")
                .filter(name -> !name.equals("sigma"))
                .ifPresent(name -> problems.error(
                        "taxonomy-unknown",
                        root.get("taxonomy").map(Yaml::at).orElse(root.at()),
                        "the taxonomy '" + name + "' is not known",
                        "rewrite the rule in the taxonomy 'sigma'"));
    }

    private Level level(Yaml.Entries root) {
        Optional<String> text = text(root, "level");
        Optional<Level> level = text.flatMap(Level::parse);
        if (text.isPresent() && level.isEmpty()) {
            problems.error(
                    "level-unknown",
                    root.get("level").map(Yaml::at).orElse(root.at()),
                    "the level '" + text.get() + "' is not known",
                    "use informational, low, medium, high or critical");
        }
        return level.orElse(Level.MEDIUM);
    }

    private String status(Yaml.Entries root) {
        String status = text(root, "status").orElse("");
        if (!status.isEmpty() && !STATUSES.contains(status)) {
            problems.warning(
                    "status-unknown",
                    root.get("status").map(Yaml::at).orElse(root.at()),
                    "the status '" + status + "' is not known",
                    "use stable, test, experimental, deprecated or unsupported");
        }
        return status;
    }

    private Optional<String> text(Yaml.Entries map, String key) {
        Optional<Yaml> node = map.get(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Yaml.Leaf leaf) {
            return leaf.value() instanceof Scalar.Null
                    ? Optional.empty()
                    : Optional.of(leaf.value().text());
        }
        problems.error(
                "text-expected",
                node.get().at(),
                "'" + key + "' is " + node.get().kind(),
                "write one text");
        return Optional.empty();
    }

    /** A list of texts; a single text counts as a list of one, and what is neither is left to plain data. */
    private static List<String> texts(Yaml.Entries map, String key) {
        return switch (map.get(key).orElse(new Yaml.Items(List.of(), map.at(), 1))) {
            case Yaml.Leaf leaf ->
                leaf.value() instanceof Scalar.Null
                        ? List.of()
                        : List.of(leaf.value().text());
            case Yaml.Entries entries -> List.of();
            case Yaml.Items items -> {
                List<String> texts = new ArrayList<>();
                for (Yaml item : items.items()) {
                    if (item instanceof Yaml.Leaf leaf && !(leaf.value() instanceof Scalar.Null)) {
                        texts.add(leaf.value().text());
                    }
                }
                yield texts;
            }
        };
    }

    private static Map<String, Object> plain(Optional<Yaml> node) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (node.isPresent() && node.get() instanceof Yaml.Entries entries) {
            entries.entries().forEach((key, entry) -> entry.value().plain().ifPresent(value -> map.put(key, value)));
        }
        return map;
    }

    private static Map<String, Object> extra(Yaml.Entries root) {
        Map<String, Object> map = plain(Optional.of(root));
        map.keySet().removeAll(KNOWN);
        return map;
    }
}
