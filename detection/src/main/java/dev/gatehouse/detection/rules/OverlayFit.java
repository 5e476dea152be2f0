package dev.gatehouse.detection.rules;

import dev.gatehouse.detection.config.Account;
import dev.gatehouse.detection.config.ConfigProblem;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.Loaded;
import dev.gatehouse.detection.config.Overlay;
import dev.gatehouse.detection.config.SetEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of something that people set in the server what keeps it from being in force; nothing where nothing does. */
public final class OverlayFit {
    private final Configuration file;
    private final Rulebook rulebook;
    private final List<AlertRule> rules;

    /** Holds entries against what the files say. */
    public OverlayFit(Configuration file, Rulebook rulebook) {
        this.file = file;
        this.rulebook = rulebook;
        this.rules = Stream.<AlertRule>concat(rulebook.rules().stream(), rulebook.correlations().rules().stream())
                .toList();
    }

    /** What is wrong with it, a line each. */
    public List<String> problems(SetEntry entry) {
        Loaded read = Overlay.read(entry);
        if (read.configuration().isEmpty()) {
            return read.problems().stream().map(ConfigProblem::describe).toList();
        }
        Configuration set = read.configuration().get();
        return switch (entry.kind()) {
            case WATCHLIST -> List.of();
            case EXCLUSION, PLANNED_CHANGE, PLANNED_TEST -> expected(set);
            case EMERGENCY_ACCOUNT ->
                managed(entry, "emergencyAccounts", file.emergencyAccounts(), set.emergencyAccounts());
            case PRIVILEGED_ACCOUNT ->
                managed(entry, "privilegedAccounts", file.privilegedAccounts(), set.privilegedAccounts());
            case THRESHOLD -> limit(entry);
            case RULE_ENABLED -> disabled(entry);
        };
    }

    private List<String> expected(Configuration set) {
        ExpectedRules expected = new ExpectedRules(set.expectations(), rulebook);
        List<String> problems = new ArrayList<>(expected.refused());
        problems.addAll(expected.unknown());
        return problems;
    }

    private static List<String> managed(SetEntry entry, String key, List<Account> file, List<Account> set) {
        return set.stream()
                        .anyMatch(one ->
                                file.stream().anyMatch(own -> own.account().equals(one.account())))
                ? List.of(byFile(entry, "the account stands under " + key))
                : List.of();
    }

    private List<String> limit(SetEntry entry) {
        Optional<CorrelationRule> named = rulebook.correlations().rules().stream()
                .filter(rule -> rule.isNamed(entry.name()))
                .findFirst();
        if (named.isEmpty()) {
            return List.of(entry.place() + ": no correlation in force is called \"" + entry.name() + "\"");
        }
        if (named.get().sigma().bounds().size() != 1) {
            return List.of(entry.place() + ": \"" + entry.name() + "\" has no single limit that could be another");
        }
        return file.thresholds().keySet().stream().anyMatch(named.get()::isNamed)
                ? List.of(byFile(entry, "it has a limit under thresholds"))
                : List.of();
    }

    private List<String> disabled(SetEntry entry) {
        List<AlertRule> named = rules.stream()
                .filter(rule -> rule.document().id().toString().equalsIgnoreCase(entry.name()))
                .toList();
        if (named.isEmpty()) {
            return List.of(entry.place() + ": no rule in force has the id \"" + entry.name() + "\"");
        }
        return named.stream().allMatch(AlertRule::mayBeSilenced)
                ? List.of()
                : List.of(entry.place() + ": \"" + named.getFirst().document().title() + "\" watches "
                        + (named.getFirst().watchesSettings()
                                ? "what people set in the server"
                                : "emergency access accounts")
                        + ", and nobody may disable it");
    }

    private static String byFile(SetEntry entry, String where) {
        return entry.place() + ": managed by file: " + where + " in gatehouse.yaml, and what stands there holds";
    }
}
