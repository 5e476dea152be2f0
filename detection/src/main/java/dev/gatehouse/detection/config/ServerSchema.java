package dev.gatehouse.detection.config;

import static dev.gatehouse.detection.config.ConfigKey.optional;
import static dev.gatehouse.detection.config.ConfigKey.required;
import static dev.gatehouse.detection.config.ConfigKey.section;
import static dev.gatehouse.detection.config.ConfigKey.top;

import java.util.List;

/** The keys of {@code gatehouse.yaml} that say how the server is reached. */
final class ServerSchema {
    static final String SERVER = "server";
    static final String OIDC = "oidc";
    static final String LIMITS = "limits";
    static final String WATCH = "watch";
    static final String GRAPH_CALLS = "graphCalls";
    static final String ACTIVATIONS = "activations";

    /** The claim with the roles, unless told. */
    static final String ROLES_CLAIM = "roles";

    /** What {@code amr} contains where a second factor was proved, unless told. */
    static final String SECOND_FACTOR = "mfa";

    /** The keys of an OpenID provider. */
    static final List<ConfigKey> OIDC_KEYS = List.of(
            required(
                    "issuer",
                    ConfigType.ISSUER,
                    "Its URL, below which its discovery document lies. On the loopback it may be http."),
            required("clientId", ConfigType.TEXT, "The name under which it knows Gatehouse."),
            optional("audience", ConfigType.TEXT, "For whom its tokens must be.", "the `clientId`"),
            optional(
                    "rolesClaim",
                    ConfigType.TEXT,
                    "The claim with the roles; slashes lead into nested ones.",
                    "`" + ROLES_CLAIM + "`"),
            optional(
                    "objectIdClaim",
                    ConfigType.TEXT,
                    "The claim whose value is the object id of a user of the embedded directory: whoever comes with such "
                            + "a token is that user to Privileged Identity Management, without a local account. It must be "
                            + "one that [nobody can edit](pim/sign-in.md#people-who-sign-in-elsewhere), such as `oid` of "
                            + "Microsoft Entra ID.",
                    "none: to Privileged Identity Management nobody of the provider's is anybody"),
            optional(
                    "secondFactor",
                    ConfigType.TEXT,
                    "What the claim `amr` contains where a second factor was proved. It needs `objectIdClaim`.",
                    "`" + SECOND_FACTOR + "`"),
            required(
                    "roles",
                    ConfigType.SERVER_ROLES,
                    "The [role](server.md#who-may-do-what) that each value of the claim gives: " + ServerRole.inWords()
                            + ". A value that is not named gives none."));

    /** The keys of limits. */
    static final List<ConfigKey> LIMIT_KEYS = List.of(
            optional(
                    GRAPH_CALLS,
                    ConfigType.WHOLE,
                    "Calls to [Microsoft Graph's paths](pim/graph.md). A `$batch` is one, and so is each call in it.",
                    "`" + ServerSettings.Limits.USUAL.graphCalls() + "`"),
            optional(
                    ACTIVATIONS,
                    ConfigType.WHOLE,
                    "What somebody asks of Privileged Identity Management for himself, such as activations, and what "
                            + "he approves or denies.",
                    "`" + ServerSettings.Limits.USUAL.activations() + "`"));

    /** The keys of the server that watches. */
    static final List<ConfigKey> WATCH_KEYS = List.of(
            required(
                    "url",
                    ConfigType.SERVER_URL,
                    "Its address. That it is named here is enough for it to be on this machine, too."),
            optional(
                    "caFile",
                    ConfigType.FILE,
                    "A PEM file with certificates that vouch for it, besides those that Java trusts; such as "
                            + "`tls/certificate.pem` of its data folder. A path is relative to the folder of this file. It is "
                            + "read at the start.",
                    "those that Java trusts"),
            required(
                    "sendTokenFrom",
                    ConfigType.SECRET,
                    "Where a token of the watch is kept that sends logs (`Source`). It is read anew each time."),
            required(
                    "askTokenFrom",
                    ConfigType.SECRET,
                    "Where a token of the watch is kept that asks who has an alert (`SecurityReader`). It is read anew each "
                            + "time."));

    /** The section's key, with those below it. */
    static final ConfigKey TOP = top(
            SERVER,
            ConfigType.SECTION,
            "How [the server](server.md) is reached, which OpenID provider it trusts, and how much it has anybody ask "
                    + "for. It is read when the server starts; what changes later holds from the next start on, and the log says so. Other commands "
                    + "only check it.",
            "a certificate of its own, and no provider",
            """
        server:
          certificate: tls/cert.pem
          key: tls/key.pem
          oidc:
            issuer: https://login.contoso.example/v2.0
            clientId: gatehouse
            roles:
              Gatehouse.Reader: SecurityReader
              Gatehouse.Operator: SecurityOperator
          limits:
            graphCalls: 1200
        """,
            optional(
                    "certificate",
                    ConfigType.FILE,
                    "A PEM file with the certificate to show and those that lead to its root, read again every "
                            + "hour. A path is relative to the folder of this file. It needs `key`.",
                    "one that the server makes for itself: for `localhost`, `127.0.0.1`, `::1` and the name of "
                            + "`--host`"),
            optional(
                    "address",
                    ConfigType.TEXT,
                    "The https URL of pages for people about alerts, where there are some: links in what [sinks]"
                            + "(sinks/README.md#templates) send are this, `/alerts/` and the alert's id. Gatehouse itself "
                            + "has no such page.",
                    "no links"),
            optional(
                    "key",
                    ConfigType.FILE,
                    "A PEM file with its key, which only the server's user should be able to read.",
                    "the key of that"),
            section(OIDC, "The OpenID provider whose bearer tokens are taken.", "none is taken", OIDC_KEYS),
            section(
                    LIMITS,
                    "How much one principal may ask for in a minute: so much at once, and then as much again spread over "
                            + "each minute. Whoever asks for more is answered `429`, with when to try again in "
                            + "`Retry-After`.",
                    "those below",
                    LIMIT_KEYS),
            section(
                    WATCH,
                    "The server that watches, for one that [only grants](server.md#two-roles): what is done here is told "
                            + "there, and there it is asked who has an alert. Where a server has another role it says nothing.",
                    "none; `--role grant` needs it",
                    WATCH_KEYS));

    private ServerSchema() {}
}
