package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.detection.context.How;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a scan knows about itself when its alerts are written.
 *
 * @param created when the alerts were made
 * @param arguments the scan's arguments, as a user would give them, without where results go
 * @param all what was found in all inputs together
 * @param bytes how many bytes the inputs have, as stored
 * @param copies how many records are copies, and of how many events
 * @param quarantine how many records could not be read, by reason
 * @param privileged how many accounts are known to be privileged, by the strongest evidence
 * @param emergency how many of them are for emergency access
 * @param contextRefused whether the configuration had mistakes, so that nothing of it was used
 * @param dropped matches that were left out of overfull windows of correlations
 * @param notRead what was not read at all, and why
 */
public record ScanFacts(
        String tenant,
        Instant created,
        List<String> arguments,
        InputStats all,
        long bytes,
        Copies copies,
        Map<String, Long> quarantine,
        Map<How, Integer> privileged,
        int emergency,
        RuleFacts rules,
        String contextVersion,
        boolean contextRefused,
        List<BlindSpot> couldNotSee,
        long dropped,
        List<ReadFile> files,
        List<InputProblem> notRead) {
    public ScanFacts {
        requireNonNull(tenant, "tenant is null");
        requireNonNull(created, "created is null");
        arguments = List.copyOf(arguments);
        requireNonNull(all, "all is null");
        requireNonNull(copies, "copies is null");
        quarantine = Map.copyOf(quarantine);
        privileged = Map.copyOf(privileged);
        requireNonNull(rules, "rules is null");
        requireNonNull(contextVersion, "contextVersion is null");
        couldNotSee = List.copyOf(couldNotSee);
        files = List.copyOf(files);
        notRead = List.copyOf(notRead);
    }

    /** Records that are copies, and the events that they are copies of. */
    public record Copies(long records, long events) {}

    /** How many accounts are known to be privileged. */
    public int privilegedAccounts() {
        return privileged.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many logs the files hold. */
    public int logs() {
        return files.stream().mapToInt(file -> file.logs().size()).sum();
    }
}
