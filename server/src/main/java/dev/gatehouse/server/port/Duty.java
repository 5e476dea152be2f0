package dev.gatehouse.server.port;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server is there for. What parses hostile logs should hold no credentials that can grant: where something else than the
 * embedded directory is written to, watching and granting are two processes.
 */
public enum Duty {
    /** Both, in one process. */
    BOTH(true, true),
    /** Takes logs, judges them and tells what it finds. */
    WATCH(true, false),
    /** Has accounts, PIM and the token issuer. */
    GRANT(false, true);

    private final boolean watches;
    private final boolean grants;

    Duty(boolean watches, boolean grants) {
        this.watches = watches;
        this.grants = grants;
    }

    /** Whether it takes and judges logs. */
    public boolean watches() {
        return watches;
    }

    /** Whether it decides who may have what. */
    public boolean grants() {
        return grants;
    }

    /** Its name, as options and files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is so called; empty where none is. */
    public static Optional<Duty> of(String word) {
        requireNonNull(word, "word is null");
        return Arrays.stream(values()).filter(duty -> duty.word().equals(word)).findFirst();
    }
}
