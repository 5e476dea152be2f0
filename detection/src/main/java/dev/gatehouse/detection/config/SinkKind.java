package dev.gatehouse.detection.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of receiver a sink has. */
public enum SinkKind {
    WEBHOOK("webhook"),
    TEAMS("teams"),
    SLACK("slack"),
    MAIL("mail"),
    SYSLOG("syslog"),
    SPLUNK("splunk"),
    SUMO("sumo"),
    SENTINEL("sentinel"),
    KAFKA("kafka"),
    FILES("files");

    private final String word;

    SinkKind(String word) {
        this.word = word;
    }

    /** As it is written in the configuration. */
    public String word() {
        return word;
    }

    /** The kind of a word. */
    public static Optional<SinkKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /**
     * Whether a sink of this kind has a secret of that name: the key that says where it is, without {@code From}; behind a point the
     * number of a further one, or its own name.
     */
    public boolean hasSecret(String name) {
        return keys().stream().anyMatch(key -> switch (key.type()) {
            case SECRET -> name.equals(secret(key.name()));
            case SECRET_PLACES -> name.matches(secret(key.name()) + "(\\.[2-9])?");
            case NAMED_SECRETS -> name.startsWith(secret(key.name()) + ".");
            default -> false;
        });
    }

    /** The name of the secret that a key says where it is. */
    static String secret(String key) {
        return key.substring(0, key.length() - SinkSchema.FROM.length());
    }

    /** The keys that only sinks of this kind have. */
    List<ConfigKey> keys() {
        return switch (this) {
            case WEBHOOK -> SinkSchema.WEBHOOK;
            case TEAMS -> SinkSchema.TEAMS;
            case SLACK -> SinkSchema.SLACK;
            case MAIL -> SinkSchema.MAIL;
            case SYSLOG -> SinkSchema.SYSLOG;
            case SPLUNK -> SinkSchema.SPLUNK;
            case SUMO -> SinkSchema.SUMO;
            case SENTINEL -> SinkSchema.SENTINEL;
            case KAFKA -> SinkSchema.KAFKA;
            case FILES -> SinkSchema.FILES;
        };
    }

    static String inWords() {
        return Arrays.stream(values()).map(SinkKind::word).collect(Collectors.joining(", "));
    }
}
