package dev.gatehouse.detection.incident;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;

/** What two alerts may have in common, the strongest first, and how far apart they may then lie. */
public enum Kind {
    /** Done in one session: nobody else is in it but who stole it. */
    SESSION("session", Duration.ofHours(24)),

    /** Done with one token. */
    TOKEN("token", Duration.ofHours(24)),

    /** About one account, whether it acts or something is done to it: who is taken over now acts later. */
    IDENTITY("account", Duration.ofHours(8)),

    /** About one group or application. */
    TARGET("target", Duration.ofHours(8)),

    /** From one address, which is handed to others sooner or later. */
    ADDRESS("address", Duration.ofHours(2));

    private final String word;
    private final Duration furthest;

    Kind(String word, Duration furthest) {
        this.word = requireNonNull(word, "word is null");
        this.furthest = requireNonNull(furthest, "furthest is null");
    }

    /** As sentences say it: same <i>account</i>. */
    public String word() {
        return word;
    }

    /** As JSON says it. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How far apart two alerts may lie that have it in common. */
    public Duration furthest() {
        return furthest;
    }
}
