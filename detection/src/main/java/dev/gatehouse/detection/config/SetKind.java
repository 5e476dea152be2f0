package dev.gatehouse.detection.config;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing people set in the server, over what the file says. */
public enum SetKind {
    /** Values of a watchlist, beside those in the file; its name is the list's. */
    WATCHLIST("watchlist", "watchlist", "watchlists", true),
    /** An exclusion, as an entry of the file. */
    EXCLUSION("exclusion", "exclusion", "exclusions", false),
    /** A planned change, as an entry of the file. */
    PLANNED_CHANGE("plannedChange", "planned change", "plannedChanges", false),
    /** A planned test, as an entry of the file. */
    PLANNED_TEST("plannedTest", "planned test", "plannedTests", false),
    /** An emergency access account, as an entry of the file. */
    EMERGENCY_ACCOUNT("emergencyAccount", "emergency account", "emergencyAccounts", false),
    /** A privileged account, as an entry of the file. */
    PRIVILEGED_ACCOUNT("privilegedAccount", "privileged account", "privilegedAccounts", false),
    /** The limit of a correlation, by its id. */
    THRESHOLD("threshold", "threshold", "thresholds", true),
    /** That a rule tells nothing, by its id; there is no such key in the file. */
    RULE_ENABLED("ruleEnabled", "disabled rule", "", false);

    private final String word;
    private final String words;
    private final String key;
    private final boolean named;

    SetKind(String word, String words, String key, boolean named) {
        this.word = word;
        this.words = words;
        this.key = key;
        this.named = named;
    }

    /** The kind of that word. */
    public static Optional<SetKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The kind in a word, for programs. */
    public String word() {
        return word;
    }

    /** The kind in words. */
    public String words() {
        return words;
    }

    /** The key of the file that holds such things; empty where none does. */
    String key() {
        return key;
    }

    /** Whether the file has such things by their names, in place of a list. */
    boolean named() {
        return named;
    }
}
