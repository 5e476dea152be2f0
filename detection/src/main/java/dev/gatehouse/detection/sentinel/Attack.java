package dev.gatehouse.detection.sentinel;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tags of MITRE ATT&CK as analytics rules spell them. */
final class Attack {
    private static final String PREFIX = "attack.";

    /** Those that Azure-Sentinel's validation of templates knows. */
    private static final Map<String, String> TACTICS = Map.ofEntries(
            Map.entry("reconnaissance", "Reconnaissance"),
            Map.entry("resource-development", "ResourceDevelopment"),
            Map.entry("initial-access", "InitialAccess"),
            Map.entry("execution", "Execution"),
            Map.entry("persistence", "Persistence"),
            Map.entry("privilege-escalation", "PrivilegeEscalation"),
            Map.entry("defense-evasion", "DefenseEvasion"),
            Map.entry("credential-access", "CredentialAccess"),
            Map.entry("discovery", "Discovery"),
            Map.entry("lateral-movement", "LateralMovement"),
            Map.entry("collection", "Collection"),
            Map.entry("command-and-control", "CommandAndControl"),
            Map.entry("exfiltration", "Exfiltration"),
            Map.entry("impact", "Impact"));

    private Attack() {}

    /** The tactics of a rule's tags. */
    static List<String> tactics(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(tag -> tag.startsWith(PREFIX))
                .map(tag -> TACTICS.getOrDefault(tag.substring(PREFIX.length()), ""))
                .filter(tactic -> !tactic.isEmpty())
                .distinct()
                .toList();
    }
}
