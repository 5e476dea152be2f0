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

    private static final ConfigKey TIMEOUT =
            optional("timeout", ConfigType.SHORT_SPAN, "How long a call may take altogether.", "`30s`");
    private static final ConfigKey AUTHORITIES = optional(
            "caFile",
            ConfigType.FILE,
            "Certificates (PEM) to trust, in place of those that Java trusts: of authorities, or the receiver's own.",
            "those that Java trusts");

    static final List<ConfigKey> WEBHOOK = List.of(
            optional("url", ConfigType.TEXT, "Where to post.", "`urlFrom`"),
            optional("urlFrom", ConfigType.SECRET, "The same where the address itself is a secret.", "`url`"),
            optional(
                    "secretFrom",
                    ConfigType.SECRET_PLACES,
                    "What each message is signed with: `whsec_` and the Base64 of 24 to 64 bytes. Several while one replaces another.",
                    "required"),
            optional("headers", ConfigType.NAMED_TEXTS, "Further headers.", "none"),
            optional("headersFrom", ConfigType.NAMED_SECRETS, "Further headers whose values are secrets.", "none"),
            optional("batch", ConfigType.WHOLE, "How many messages go in one call, at most.", "`1`"),
            TIMEOUT,
            AUTHORITIES);

    static final List<ConfigKey> TEAMS = List.of(
            optional("urlFrom", ConfigType.SECRET, "The workflow's address.", "required"),
            optional(
                    "template",
                    ConfigType.TEXT,
                    "What a card says below its title: a [template](sinks/README.md#templates).",
                    "the alert's summary"),
            TIMEOUT,
            AUTHORITIES);

    static final List<ConfigKey> SLACK = List.of(
            optional("urlFrom", ConfigType.SECRET, "The incoming webhook's address.", "required"),
            optional(
                    "template",
                    ConfigType.TEXT,
                    "What a message says below its title, in Slack's own markup: a [template](sinks/README.md#templates).",
                    "the alert's summary"),
            TIMEOUT,
            AUTHORITIES);

    static final List<ConfigKey> MAIL = List.of(
            required("host", ConfigType.TEXT, "The mail server, by name or address."),
            required("from", ConfigType.TEXT, "Who writes: an address, or `Name <address>`."),
            required("to", ConfigType.TEXTS, "Who reads: up to 50 such addresses."),
            optional("security", ConfigType.TEXT, "`starttls`, `tls` or `none`.", "`starttls`"),
            optional("port", ConfigType.WHOLE, "Where it listens.", "587, 465 with `tls`, 25 with `none`"),
            optional("user", ConfigType.TEXT, "Who logs in.", "nobody logs in"),
            optional("passwordFrom", ConfigType.SECRET, "The password.", "nobody logs in"),
            AUTHORITIES,
            optional(
                    "subject",
                    ConfigType.TEXT,
                    "A [template](sinks/README.md#templates) of one line.",
                    "`[Gatehouse] {severity}: {title}`"),
            optional(
                    "template",
                    ConfigType.TEXT,
                    "A [template](sinks/README.md#templates) of the text.",
                    "see its page"),
            optional("helo", ConfigType.TEXT, "What Gatehouse calls itself to the server.", "the machine's name"),
            optional("timeout", ConfigType.SHORT_SPAN, "How long an answer may take.", "`30s`"));

    static final List<ConfigKey> SYSLOG = List.of(
            required("host", ConfigType.TEXT, "The receiver, by name or address."),
            required("format", ConfigType.TEXT, "`cef`, `leef` or `json`."),
            optional("port", ConfigType.WHOLE, "Where it listens.", "6514, 514 without TLS"),
            optional(
                    "tls",
                    ConfigType.YES_NO,
                    "`false` for a connection that everybody on the way can read and change.",
                    "`true`"),
            AUTHORITIES,
            optional(
                    "certificateFile",
                    ConfigType.FILE,
                    "A PEM file with a certificate of Gatehouse's own.",
                    "none is shown"),
            optional("keyFrom", ConfigType.SECRET, "Its key: PKCS #8 in PEM, without a password.", "none"),
            optional("framing", ConfigType.TEXT, "`octets` or `lines`.", "`octets`"),
            optional(
                    "delimiter",
                    ConfigType.TEXT,
                    "What stands between the attributes of LEEF: `tab` or `caret`.",
                    "`tab`"),
            optional("confirm", ConfigType.TEXT, "What counts as received: `close` or `none`.", "`close`"),
            optional(
                    "facility",
                    ConfigType.TEXT,
                    "`user`, `daemon`, `auth`, `authpriv`, `audit`, `local0` to `local7`.",
                    "`authpriv`"),
            optional("hostname", ConfigType.TEXT, "What Gatehouse calls itself in the header.", "the machine's name"),
            optional("maxBytes", ConfigType.WHOLE, "How long a message is at most.", "`8192`"),
            optional("timeout", ConfigType.SHORT_SPAN, "How long the receiver may take.", "`10s`"));

    static final List<ConfigKey> SPLUNK = List.of(
            required("url", ConfigType.TEXT, "The collector's address alone, without `/services/collector`."),
            optional("tokenFrom", ConfigType.SECRET, "The token.", "required"),
            optional("index", ConfigType.TEXT, "Where events are kept.", "the token's own"),
            optional("source", ConfigType.TEXT, "The events' source.", "`gatehouse`"),
            optional("host", ConfigType.TEXT, "The events' host.", "what Splunk makes of who calls"),
            optional("acknowledge", ConfigType.YES_NO, "Whether to ask until events are indexed.", "`true`"),
            optional("acknowledgeWithin", ConfigType.SHORT_SPAN, "How long that may take.", "`2m`"),
            optional("batch", ConfigType.WHOLE, "How many events go in one call, at most.", "`100`"),
            TIMEOUT,
            AUTHORITIES);

    static final List<ConfigKey> SUMO = List.of(
            optional("urlFrom", ConfigType.SECRET, "The source's address.", "required"),
            optional("category", ConfigType.TEXT, "The source category.", "what the source says"),
            optional("sourceName", ConfigType.TEXT, "The source name.", "what the source says"),
            optional("sourceHost", ConfigType.TEXT, "The source host.", "what the source says"),
            optional("fields", ConfigType.NAMED_TEXTS, "Metadata of each line.", "none"),
            optional("batch", ConfigType.WHOLE, "How many lines go in one call, at most.", "`100`"),
            TIMEOUT,
            AUTHORITIES);

    static final List<ConfigKey> SENTINEL = List.of(
            required("tenantId", ConfigType.TEXT, "The directory of the application."),
            required("clientId", ConfigType.TEXT, "The application."),
            optional("clientSecretFrom", ConfigType.SECRET, "One of its secrets.", "required"),
            required(
                    "endpoint",
                    ConfigType.TEXT,
                    "The data collection rule's logs ingestion endpoint, or that of a data collection endpoint."),
            required("immutableId", ConfigType.TEXT, "The rule's immutable id."),
            optional("stream", ConfigType.TEXT, "The rule's stream.", "`Custom-Gatehouse`"),
            optional("authority", ConfigType.TEXT, "Who gives tokens.", "`https://login.microsoftonline.com`"),
            optional("scope", ConfigType.TEXT, "What tokens are for.", "`https://monitor.azure.com/.default`"),
            optional("batch", ConfigType.WHOLE, "How many rows go in one call, at most.", "`100`"),
            TIMEOUT,
            AUTHORITIES);

    static final List<ConfigKey> KAFKA = List.of(
            required("bootstrap", ConfigType.TEXTS, "Some of the brokers: `HOST:PORT` each."),
            required("topic", ConfigType.TEXT, "The topic of alerts."),
            optional("checkpointTopic", ConfigType.TEXT, "The topic of checkpoints.", "that of alerts"),
            optional("format", ConfigType.TEXT, "`json` or `ocsf`.", "`json`"),
            optional("security", ConfigType.SECURITY, "`plaintext` lets everybody on the way read along.", "`tls`"),
            AUTHORITIES,
            optional(
                    "mechanism",
                    ConfigType.TEXT,
                    "How to log in: `PLAIN`, `SCRAM-SHA-256`, `SCRAM-SHA-512` or `OAUTHBEARER`.",
                    "`PLAIN`, where there is a `user`"),
            optional(
                    "user",
                    ConfigType.TEXT,
                    "Who logs in; of `OAUTHBEARER` the client id. Of Event Hubs `$ConnectionString`.",
                    "nobody logs in"),
            optional(
                    "passwordFrom",
                    ConfigType.SECRET,
                    "The password, client secret or connection string.",
                    "nobody logs in"),
            optional("tokenUrl", ConfigType.TEXT, "Who gives tokens for `OAUTHBEARER`.", "none"),
            optional("scope", ConfigType.TEXT, "What tokens are for.", "none"),
            optional("maxBytes", ConfigType.WHOLE, "How large a record is at most.", "`1000000`"),
            optional("timeout", ConfigType.SHORT_SPAN, "How long a record is tried.", "`70s`"));

    static final List<ConfigKey> FILES = List.of(
            required("folder", ConfigType.FOLDER, "A folder that this sink has for itself."),
            optional("format", ConfigType.TEXT, "`ocsf` or `ndjson`.", "`ocsf`"),
            optional("maxBytes", ConfigType.WHOLE, "How large a file is before the next is begun.", "`67108864`"),
            optional("every", ConfigType.SHORT_SPAN, "How old a file is at most before it can be collected.", "`5m`"));

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
