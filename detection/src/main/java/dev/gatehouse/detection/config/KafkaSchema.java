package dev.gatehouse.detection.config;

import static dev.gatehouse.detection.config.ConfigKey.optional;
import static dev.gatehouse.detection.config.ConfigKey.required;

import java.util.List;

/** The keys that say how topics of Kafka are read. */
final class KafkaSchema {
    static final String KAFKA = "kafka";

    /** How brokers are spoken to, unless told. */
    static final String TLS = "tls";

    static final String PLAINTEXT = "plaintext";

    /** How somebody says who he is, unless told. */
    static final String PLAIN = "PLAIN";

    static final String OAUTHBEARER = "OAUTHBEARER";

    static final List<String> MECHANISMS = List.of(PLAIN, "SCRAM-SHA-256", "SCRAM-SHA-512", OAUTHBEARER);

    /** The keys of the section. */
    static final List<ConfigKey> KEYS = List.of(
            required(
                    "bootstrap",
                    ConfigType.BROKERS,
                    "Some of the brokers; they name the others, which are reached by the names that they give."),
            required("topics", ConfigType.TOPICS, "What is read. A `*` stands for any letters."),
            optional(
                    "group",
                    ConfigType.TEXT,
                    "The consumer group, at most 200 characters. Nobody else may be in it. How far partitions are read is "
                            + "kept here, not in the group; it is told so that tools can show a lag.",
                    "`gatehouse-TENANT-NAME`"),
            optional(
                    "security",
                    ConfigType.SECURITY,
                    "How brokers are spoken to. `plaintext` lets everybody on the way read along, the password too.",
                    "`" + TLS + "`"),
            optional(
                    "caFile",
                    ConfigType.FILE,
                    "Certificates (PEM) to trust, in place of those that Java trusts: of authorities, or the brokers' own. A "
                            + "path is relative to the folder of this file.",
                    "those that Java trusts"),
            optional(
                    "user",
                    ConfigType.TEXT,
                    "Who the server is to the brokers; with tokens, the client's id.",
                    "nobody"),
            optional(
                    "passwordFrom",
                    ConfigType.SECRET,
                    "Where its password is kept; with tokens, the client's secret. It is "
                            + "read anew whenever brokers refuse it.",
                    "required with `user`"),
            optional("mechanism", ConfigType.MECHANISM, "How the server says who it is.", "`" + PLAIN + "`"),
            optional(
                    "tokenUrl",
                    ConfigType.ISSUER,
                    "Where tokens are had for the client's credentials.",
                    "required with `OAUTHBEARER`"),
            optional("scope", ConfigType.TEXT, "For what tokens are asked.", "required with `OAUTHBEARER`"),
            optional(
                    "since",
                    ConfigType.SPAN,
                    "Where nothing is remembered of a partition, records that are older are left out.",
                    "all are read"));

    private KafkaSchema() {}
}
