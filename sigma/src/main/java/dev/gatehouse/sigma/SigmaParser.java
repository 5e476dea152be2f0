package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Sigma rule files: YAML streams of one rule a document.
 *
 * <p>Correlation and filter documents are part of Sigma but not of this engine; they are refused with a problem that
 * says so, for a rule that silently never fires is worse than none.
 */
public final class SigmaParser {
    private SigmaParser() {}

    /** Reads a file's text; {@code file} is its name for messages. Never throws for what the text holds. */
    public static Parsed parse(String file, String text) {
        Problems problems = new Problems(file);
        List<SigmaRule> rules = new ArrayList<>();
        for (YamlDocument document : YamlReader.read(text, problems)) {
            Optional<SigmaRule> rule = new RuleReader(file, document, problems).read();
            rule.filter(read -> document.sound()).ifPresent(rules::add);
        }
        if (rules.isEmpty() && problems.errors() == 0) {
            problems.error("no-rule", new Position(1, 1), "the file holds no rule", "add a rule, or remove the file");
        }
        return new Parsed(rules, problems.sorted());
    }
}
