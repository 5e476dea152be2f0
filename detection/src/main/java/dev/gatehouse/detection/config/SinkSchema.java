package dev.gatehouse.detection.config;

import static dev.gatehouse.detection.config.ConfigKey.optional;
import static dev.gatehouse.detection.config.ConfigKey.required;
import static dev.gatehouse.detection.config.ConfigKey.top;

import java.util.List;
import java.util.stream.Stream;

/** The keys of {@code gatehouse.yaml} that say where alerts go. */
final class SinkSchema {
    static final String SINKS = "sinks";
    static final String TARGETS = "sinkTargets";
    static final String CANARY = "canary";

    /** How keys end that say where a secret is. */
    static final String FROM = "From";

    static final String NAME = "name";
    static final String TYPE = "type";
    static final String LEAST = "minSeverity";
    static final String RULES = "rules";
    static final String ENTITIES = "entities";
    static final String EXPECTED = "expected";
    static final String REVISIONS = "revisions";
    static final String CHECKPOINTS = "checkpoints";

    /** What every sink may say. */
    static final List<ConfigKey> COMMON = List.of(
            required(
                    NAME,
                    ConfigType.TEXT,
                    "What it is called: letters, digits, `.`, `_` and `-`; at most 63. How far it was told is kept by "
                            + "this name."),
            required(TYPE, ConfigType.SINK_KIND, "What kind of receiver it has."),
            optional(LEAST, ConfigType.SEVERITY, "Alerts of less than this do not go there.", "`informational`"),
            optional(
                    RULES,
                    ConfigType.TEXTS,
                    "Only alerts of these rules go there: ids, names, titles, or rows of the guide.",
                    "all rules"),
            optional(
                    ENTITIES,
                    ConfigType.TEXTS,
                    "Only alerts that concern one of these go there: accounts by name or object id, roles, applications, "
                            + "addresses.",
                    "everybody"),
            optional(
                    EXPECTED,
                    ConfigType.YES_NO,
                    "Whether alerts of planned changes and tests go there too.",
                    "`false`"),
            optional(
                    REVISIONS,
                    ConfigType.REVISIONS,
                    "`first`: an alert goes there once, as it is then. `all`: it goes there again whenever it changes, with "
                            + "the same id and another revision.",
                    "`first`"),
            optional(
                    CHECKPOINTS,
                    ConfigType.YES_NO,
                    "Whether the signed checkpoints of the [audit trail](audit.md) go there.",
                    "`false`"));

    static final List<ConfigKey> WEBHOOK = List.of();
    static final List<ConfigKey> TEAMS = List.of();
    static final List<ConfigKey> SLACK = List.of();
    static final List<ConfigKey> MAIL = List.of();
    static final List<ConfigKey> SYSLOG = List.of();
    static final List<ConfigKey> SPLUNK = List.of();
    static final List<ConfigKey> SUMO = List.of();
    static final List<ConfigKey> SENTINEL = List.of();
    static final List<ConfigKey> KAFKA = List.of();
    static final List<ConfigKey> FILES = List.of();

    /** The list's key. */
    static final ConfigKey TOP = top(
            SINKS,
            ConfigType.SINKS,
            "Where [the server](sinks/README.md) sends alerts. It is read again within seconds when it changes. Other "
                    + "commands only check it.",
            "nowhere",
            """
            sinks:
              - name: soc
                type: webhook
                url: https://soc.contoso.example/alerts
                secretFrom: env:SOC_WEBHOOK_SECRET
                revisions: all
              - name: night
                type: slack
                urlFrom: file:secrets/slack-url
                minSeverity: high
            """,
            COMMON.toArray(ConfigKey[]::new));

    /** Hosts that sinks reach though they are near. */
    static final ConfigKey TARGETS_TOP = top(
            TARGETS,
            ConfigType.TEXTS,
            "Hosts that [sinks](sinks/README.md) may reach though they are this machine or on its own link, such as a "
                    + "collector on `localhost`.",
            "none",
            """
            sinkTargets: [localhost]
            """);

    /** The made-up sign-in. */
    static final ConfigKey CANARY_TOP = top(
            CANARY,
            ConfigType.SECTION,
            "Has [the server](sinks/README.md#the-canary) send a made-up sign-in of a marked account all the way, again and "
                    + "again: through the journal, the rules and every sink. One that does not arrive is an alert.",
            "none is sent",
            """
            canary:
              every: 1h
              within: 10m
            """,
            optional("every", ConfigType.SPAN, "How often.", "`1h`"),
            optional("within", ConfigType.SPAN, "After how long it must have arrived at every sink.", "`10m`"));

    private SinkSchema() {}

    /** All keys of a sink of a kind. */
    static List<ConfigKey> keys(SinkKind kind) {
        return Stream.concat(COMMON.stream(), kind.keys().stream()).toList();
    }
}
