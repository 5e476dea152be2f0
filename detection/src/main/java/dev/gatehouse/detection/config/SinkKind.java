package dev.gatehouse.detection.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of receiver a sink has. */
public enum SinkKind {
    WEBHOOK("webhook", SinkSchema.WEBHOOK),
    TEAMS("teams", SinkSchema.TEAMS),
    SLACK("slack", SinkSchema.SLACK),
    MAIL("mail", SinkSchema.MAIL),
    SYSLOG("syslog", SinkSchema.SYSLOG),
    SPLUNK("splunk", SinkSchema.SPLUNK),
    SUMO("sumo", SinkSchema.SUMO),
    SENTINEL("sentinel", SinkSchema.SENTINEL),
    KAFKA("kafka", SinkSchema.KAFKA),
    FILES("files", SinkSchema.FILES);

    private final String word;
    private final List<ConfigKey> keys;

    SinkKind(String word, List<ConfigKey> keys) {
        this.word = word;
        this.keys = keys;
    }

    /** As it is written in the configuration. */
    public String word() {
        return word;
    }

    /** The kind of a word. */
    public static Optional<SinkKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The names of its secrets: the keys that say where they are, without {@code From}. */
    public List<String> secrets() {
        return keys.stream()
                .filter(key -> key.type() == ConfigType.SECRET_PLACE)
                .map(key -> key.name().substring(0, key.name().length() - SinkSchema.FROM.length()))
                .toList();
    }

    /** The keys that only sinks of this kind have. */
    List<ConfigKey> keys() {
        return keys;
    }

    static String inWords() {
        return Arrays.stream(values()).map(SinkKind::word).collect(Collectors.joining(", "));
    }
}
