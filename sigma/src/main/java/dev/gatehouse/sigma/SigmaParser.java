package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;

/** Reads Sigma files: YAML streams of rules, correlations and filters, one a document. */
public final class SigmaParser {
    private final String file;
    private final Problems problems;
    private final List<SigmaRule> rules = new ArrayList<>();
    private final List<SigmaCorrelation> correlations = new ArrayList<>();
    private final List<SigmaFilter> filters = new ArrayList<>();

    private SigmaParser(String file) {
        this.file = file;
        this.problems = new Problems(file);
    }

    /** Reads a file's text; {@code file} is its name for messages. Never throws for what the text holds. */
    public static Parsed parse(String file, String text) {
        return new SigmaParser(file).read(text);
    }

    private Parsed read(String text) {
        List<YamlDocument> documents = RuleCollection.writeOut(YamlReader.read(text, problems), problems);
        documents.forEach(this::document);
        if (documents.isEmpty() && problems.errors() == 0) {
            problems.error("no-rule", new Position(1, 1), "the file holds no rule", "add a rule, or remove the file");
        }
        return new Parsed(rules, correlations, filters, problems.sorted());
    }

    private void document(YamlDocument document) {
        if (!(document.root() instanceof Yaml.Entries entries)) {
            problems.error(
                    "not-a-rule",
                    document.root().at(),
                    "the document is " + document.root().kind(),
                    "a rule is a map with title, logsource and detection");
            return;
        }
        int before = problems.errors();
        YamlMap root = new YamlMap(entries, problems);
        Header header = new HeaderReader(file, document, root).read();
        List<SigmaDocument> read = new ArrayList<>();
        if (root.has("correlation")) {
            new CorrelationReader(root).read(header).ifPresent(read::add);
        } else if (root.has("filter") && !root.has("detection")) {
            read.add(new FilterReader(root).read(header));
        } else {
            read.add(new RuleReader(root).read(header));
        }
        if (document.sound() && problems.errors() == before) {
            read.forEach(this::keep);
        }
    }

    private void keep(SigmaDocument document) {
        switch (document) {
            case SigmaRule rule -> rules.add(rule);
            case SigmaCorrelation correlation -> correlations.add(correlation);
            case SigmaFilter filter -> filters.add(filter);
        }
    }
}
