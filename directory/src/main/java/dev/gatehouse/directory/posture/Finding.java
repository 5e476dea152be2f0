package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * That something is not as it should be.
 *
 * @param about the check that found it
 * @param subject what it is about
 * @param setting which of its settings or properties
 * @param is what it is, in words
 * @param should what it should be, in words
 * @param tier what whoever abuses it could take hold of
 * @param compensated whether something else makes up for it, as {@code is} says then; it counts as passed
 * @param remedy how to mend it: requests such as {@code DELETE /v1.0/roleManagement/directory/roleAssignments/ID}, and what
 *     to do beside
 */
public record Finding(
        About about,
        Subject subject,
        String setting,
        String is,
        String should,
        Severity severity,
        Tier tier,
        boolean compensated,
        List<String> remedy) {
    public Finding {
        requireNonNull(about, "about is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(setting, "setting is null");
        requireNonNull(is, "is is null");
        requireNonNull(should, "should is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(tier, "tier is null");
        remedy = List.copyOf(remedy);
    }

    /** What names this finding in every export, whatever the values are: the check, the subject and the setting. */
    public String key() {
        return about.id() + '|' + subject.id() + '|' + setting;
    }

    /** The same, of another severity. */
    public Finding as(Severity other) {
        return new Finding(about, subject, setting, is, should, other, tier, compensated, remedy);
    }
}
