package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.RuleId;
import java.util.List;

/**
 * The rule that fired.
 *
 * @param rows the rows of the guide that it serves
 * @param source who keeps it
 * @param version {@code sha256:} and the digest of the rule's text
 * @param attack MITRE ATT&CK techniques, such as {@code T1110}
 */
public record RuleRef(
        RuleId id, String title, List<String> rows, RuleSource source, String version, List<String> attack) {
    public RuleRef {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        rows = List.copyOf(rows);
        requireNonNull(source, "source is null");
        requireNonNull(version, "version is null");
        attack = List.copyOf(attack);
    }
}
