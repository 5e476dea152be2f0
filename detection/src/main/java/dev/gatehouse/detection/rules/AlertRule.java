package dev.gatehouse.detection.rules;

import dev.gatehouse.sigma.SigmaDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What may raise alerts: a rule, or a correlation of rules; and what its {@code custom:} part says to their readers. */
public sealed interface AlertRule permits Rule, CorrelationRule {
    /** The name of the rule of the catalogue that tells what people set in the server. */
    String SETTINGS = "gatehouse-setting-changed";

    /** The Sigma document. */
    SigmaDocument document();

    /** Who keeps it. */
    RuleSource source();

    /** What its {@code custom:} part says. */
    Guidance guidance();

    /** Whether that is its id, name or title, in any case. */
    default boolean isNamed(String name) {
        return document().id().toString().equalsIgnoreCase(name)
                || document().title().equalsIgnoreCase(name)
                || document().name().filter(name::equalsIgnoreCase).isPresent();
    }

    /** The rows of the guide that it serves. */
    default List<String> rows() {
        return guidance().rows();
    }

    /** A sentence with {@code {Field}} for values of the event; empty for the title. */
    default String summary() {
        return guidance().summary();
    }

    /** Whom and what its alerts concern, such as {@code User} or {@code Target.User}. */
    default List<String> entities() {
        return guidance().entities();
    }

    /** What an analyst should do. */
    default String advice() {
        return guidance().advice();
    }

    /** Whether its alerts are about what those who acted did, and all of these had signed in. */
    default boolean isAuthenticated() {
        return guidance().authenticated();
    }

    /** Whether it watches the emergency access accounts for Gatehouse: nobody may silence it. */
    default boolean watchesEmergencyAccounts() {
        return source() == RuleSource.CATALOGUE && rows().stream().anyMatch(row -> row.startsWith("ea-"));
    }

    /** Whether it tells what people set in the server: that must not be hidden by what they set. */
    default boolean watchesSettings() {
        return source() == RuleSource.CATALOGUE
                && document().name().filter(SETTINGS::equals).isPresent();
    }

    /** Whether an exclusion may hide its alerts, and whether it may be disabled. */
    default boolean mayBeSilenced() {
        return !watchesEmergencyAccounts() && !watchesSettings();
    }

    /** The word for what it is: {@code rule} or {@code correlation}. */
    default String kind() {
        return switch (this) {
            case Rule rule -> "rule";
            case CorrelationRule correlation -> "correlation";
        };
    }

    /** The MITRE ATT&CK techniques in its tags, such as {@code T1110.003}. */
    default List<String> attack() {
        List<String> techniques = new ArrayList<>();
        for (String tag : document().tags()) {
            String name = tag.toLowerCase(Locale.ROOT);
            if (name.matches("attack\\.t\\d{4}(\\.\\d{3})?")) {
                techniques.add(name.substring("attack.".length()).toUpperCase(Locale.ROOT));
            }
        }
        return techniques;
    }
}
