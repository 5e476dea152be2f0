package dev.gatehouse.detection.config;

import static dev.gatehouse.detection.config.ConfigKey.optional;
import static dev.gatehouse.detection.config.ConfigKey.required;
import static dev.gatehouse.detection.config.ConfigKey.section;
import static dev.gatehouse.detection.config.ConfigKey.top;

import dev.gatehouse.detection.config.Expectation.Kind;
import java.util.List;

/** Every key of {@code gatehouse.yaml}: the reader's messages and the reference page both come from here. */
final class ConfigurationSchema {
    static final String FIELD_TABLES = "fieldTables";

    static final String WORKING_HOURS = "workingHours";
    static final String THRESHOLDS = "thresholds";
    static final String EXCLUSIONS = "exclusions";
    static final String PLANNED_CHANGES = "plannedChanges";
    static final String PLANNED_TESTS = "plannedTests";
    static final String POSTURE = "posture";
    static final String ACCEPTED_FINDINGS = "acceptedFindings";

    static final String SOURCES = "sources";
    static final String RETENTION = "retention";

    private static final String NOBODY = "nobody";

    /** The keys of an account that is written as a section. */
    static final List<ConfigKey> ACCOUNT = List.of(
            required("account", ConfigType.ACCOUNT, "Who it is."),
            optional("from", ConfigType.TIME, "Since when the declaration holds.", "always"),
            optional("until", ConfigType.TIME, "When it ceases to hold; that moment itself is outside.", "never"),
            optional("reason", ConfigType.TEXT, "Why it was made, for those who read the alerts.", "none"));

    private static final ConfigKey FROM = required("from", ConfigType.TIME, "Since when.");

    /** The keys at the top of the file. */
    static final List<ConfigKey> KEYS = List.of(
            top(
                    "tenant",
                    ConfigType.TEXT,
                    "The name of the organisation whose logs these are. It is part of every alert's id, so change it "
                            + "only if you want all alerts to be new. Letters, digits, `.`, `_` and `-`; at most 64.",
                    "`" + Configuration.DEFAULT_TENANT + "`",
                    "tenant: contoso\n"),
            top(
                    "emergencyAccounts",
                    ConfigType.ACCOUNTS,
                    "Emergency access (\"break-glass\") accounts. Every use of one, and every change to one, is an alert.",
                    NOBODY,
                    """
                    emergencyAccounts:
                      - breakglass1@contoso.example
                      - 4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35
                    """,
                    ACCOUNT.toArray(ConfigKey[]::new)),
            top(
                    "privilegedAccounts",
                    ConfigType.ACCOUNTS,
                    "Accounts that are privileged whatever the logs show: those with roles in other systems, or whose "
                            + "assignment is older than the logs.",
                    NOBODY,
                    """
                    privilegedAccounts:
                      - adm_kim@contoso.example
                      - account: adm_lee@contoso.example
                        from: 2026-05-04T09:00:00Z
                        until: 2026-08-01
                        reason: migration of the mail system
                    """,
                    ACCOUNT.toArray(ConfigKey[]::new)),
            top(
                    "privilegedRoles",
                    ConfigType.SECTION,
                    "Roles whose holders are privileged, or not, other than Gatehouse's catalogue says.",
                    "as the catalogue says",
                    """
                    privilegedRoles:
                      add:
                        - Reports Reader
                        - 6a1f0c52-3c1e-4f7b-8a55-9d2e7b4c1f08
                      remove:
                        - Viva Goals Administrator
                    """,
                    optional("add", ConfigType.ROLES, "Roles that are privileged as well.", "none"),
                    optional("remove", ConfigType.ROLES, "Roles that are not privileged.", "none")),
            top(
                    "watchlists",
                    ConfigType.WATCHLISTS,
                    "Lists of values that rules refer to by name, as `field|expand: '%approved_countries%'`. Names "
                            + "compare without regard to case.",
                    "none",
                    """
                    watchlists:
                      approved_countries: [NL, DE]
                      high_value_apps:
                        - Payroll
                        - Treasury
                    """),
            top(
                    FIELD_TABLES,
                    ConfigType.FILES,
                    "Files that say what your rules call things, and which columns that means: "
                            + "[field tables](rules.md#field-tables). A path is relative to the folder of this file; what "
                            + "a later file says counts more.",
                    "Gatehouse's own table alone",
                    """
                    fieldTables:
                      - our-fields.yaml
                    """),
            top(
                    WORKING_HOURS,
                    ConfigType.SECTION,
                    "When administrators work. Sign-ins and activations at other times raise alerts; without this key, only "
                            + "what is rare for the account itself does.",
                    "not known",
                    """
                    workingHours:
                      zone: Europe/Stockholm
                      days: [mon, tue, wed, thu, fri]
                      from: '06:30'
                      to: '20:00'
                    """,
                    required("zone", ConfigType.ZONE, "Whose clock counts."),
                    optional("days", ConfigType.DAYS, "On which days.", "Monday to Friday"),
                    required("from", ConfigType.CLOCK, "From when."),
                    required(
                            "to",
                            ConfigType.CLOCK,
                            "Until when; a time before `from` is one of the next day, as for a night shift.")),
            top(
                    THRESHOLDS,
                    ConfigType.THRESHOLDS,
                    "Limits of correlations in place of their own, by the name of the correlation: `gatehouse rules list` "
                            + "shows names, and `gatehouse rules backtest` proposes limits.",
                    "as in the rules",
                    """
                    thresholds:
                      bad-passwords-of-a-privileged-account: 20
                    """),
            top(
                    EXCLUSIONS,
                    ConfigType.EXCLUSIONS,
                    "Alerts that are no news. They are not shown; the summary counts them, exclusion by exclusion. "
                            + "Rules about emergency access accounts cannot be excluded.",
                    "none",
                    """
                    exclusions:
                      - rule: signin-interrupt-mfa-required
                        entity: svc-scanner@contoso.example
                        reason: the scanner of the mail room asks each morning, ticket 4711
                        from: 2026-05-01
                        until: 2026-07-30
                    """,
                    required("rule", ConfigType.TEXT, "The rule: its id, name or title, or a row of the guide."),
                    required(
                            "entity",
                            ConfigType.TEXT,
                            "Whom or what the alert concerns: an account by name or object id, an address, a role, an "
                                    + "application."),
                    required("reason", ConfigType.TEXT, "Why it is no news."),
                    FROM,
                    until(Kind.EXCLUSION)),
            top(
                    PLANNED_CHANGES,
                    ConfigType.PLANNED_CHANGES,
                    "Changes that were planned. Their alerts are shown as expected, with the reason, and do not count for "
                            + "`--fail-on`. What concerns emergency access accounts is never a planned change.",
                    "none",
                    """
                    plannedChanges:
                      - entities: [adm_kim@contoso.example, Exchange Administrator]
                        reason: CHG0042, new mail administrators
                        from: 2026-05-04T08:00:00Z
                        until: 2026-05-04T18:00:00Z
                    """,
                    required(
                            "entities",
                            ConfigType.TEXTS,
                            "Whom and what an alert must concern, all of them: accounts by name or object id, roles, "
                                    + "applications, addresses."),
                    optional("rules", ConfigType.TEXTS, "Only these rules: ids, names, titles or rows.", "all rules"),
                    required("reason", ConfigType.TEXT, "What is planned, and where that is written down."),
                    FROM,
                    until(Kind.PLANNED_CHANGE)),
            top(
                    PLANNED_TESTS,
                    ConfigType.PLANNED_TESTS,
                    "Tests of emergency access accounts. What the rules about these accounts say then is shown as expected, "
                            + "with the reason, and does not count for `--fail-on`; it is never hidden.",
                    "none",
                    """
                    plannedTests:
                      - account: breakglass1@contoso.example
                        reason: half-yearly test, two people present
                        from: 2026-06-01T09:00:00Z
                        until: 2026-06-01T11:00:00Z
                    """,
                    required("account", ConfigType.ACCOUNT, "The emergency access account."),
                    required("reason", ConfigType.TEXT, "What is tested, and who is present."),
                    FROM,
                    until(Kind.PLANNED_TEST)),
            top(
                    POSTURE,
                    ConfigType.SECTION,
                    "What [`gatehouse posture`](posture.md) holds the tenant's state against, where it is not the guide's.",
                    "the guide's",
                    """
                    posture:
                      privilegedNames: ^adm_
                      unusedDays: 45
                      activationHours: 4
                      tiers:
                        Exchange Administrator: control
                      accountTiers:
                        adm_lee@contoso.example: workload
                    """,
                    optional(
                            "privilegedNames",
                            ConfigType.PATTERN,
                            "What user principal names of privileged accounts look like, without regard to case.",
                            "`" + PostureSettings.DEFAULT_NAMES.replace("|", "\\|") + "`"),
                    optional("globalAdministrators", ConfigType.WHOLE, "More of them are too many.", "4"),
                    optional(
                            "unusedDays",
                            ConfigType.WHOLE,
                            "An account without a sign-in for so long is unused.",
                            "30"),
                    optional("activationHours", ConfigType.WHOLE, "How long an activation may last.", "8"),
                    optional("emergencyAccounts", ConfigType.WHOLE, "So many there must be at least.", "2"),
                    optional("owners", ConfigType.WHOLE, "More owners of one Azure scope are too many.", "5"),
                    optional("permanentOwners", ConfigType.WHOLE, "More permanent owners are too many.", "3"),
                    optional(
                            "tiers",
                            ConfigType.SECTION,
                            "The tier of roles, by name or template id: `control`, `management` or `workload`.",
                            "as Gatehouse judges"),
                    optional(
                            "accountTiers",
                            ConfigType.SECTION,
                            "The tier of accounts, by user principal name or object id, whatever their roles.",
                            "that of the most powerful role")),
            top(
                    ACCEPTED_FINDINGS,
                    ConfigType.ACCEPTANCES,
                    "Findings about the tenant's state that somebody accepts for a time. They stay visible, and neither raise "
                            + "an alert nor count for `--fail-on`.",
                    "none",
                    """
                    acceptedFindings:
                      - finding: synchronised-privileged-accounts
                        object: adm_lee@contoso.example
                        reason: moves to the cloud with the new mail system, CHG0107
                        by: Kim Abara
                        until: 2026-12-31
                    """,
                    required("finding", ConfigType.TEXT, "The check, by its id."),
                    required("object", ConfigType.TEXT, "Whom or what the finding is about: its name or id."),
                    required("reason", ConfigType.TEXT, "Why it may be so."),
                    required("by", ConfigType.TEXT, "Who accepts it."),
                    required("until", ConfigType.TIME, "When it is a finding again.")),
            top(
                    SOURCES,
                    ConfigType.LOG_SOURCES,
                    "Where the logs of [the server](sources.md) come from: folders that it watches, beside those of "
                            + "`serve --watch`, [topics of Kafka](sources.md#kafka-and-azure-event-hubs), and sources that "
                            + "send to `/ingest`, which need no word here unless their silence is another than the usual. "
                            + "Folders and topics are read when the server starts; `silentAfter` holds within seconds. "
                            + "Other commands do not look at it.",
                    "none",
                    """
                    sources:
                      - name: storage
                        folder: /var/log/entra
                        tables: [SigninLogs, AuditLogs]
                        silentAfter: 2h
                      - name: eventhub
                        kafka:
                          bootstrap: contoso.servicebus.windows.net:9093
                          topics: [insights-logs-*]
                          user: $ConnectionString
                          passwordFrom: env:EVENT_HUBS_CONNECTION
                      - name: collector
                        silentAfter: never
                    """,
                    required(
                            "name",
                            ConfigType.TEXT,
                            "Under which its records are known: letters, digits, `.`, `_` and `-`; at most 63. That of a "
                                    + "source that sends is the one its token is bound to; that of a folder of `serve "
                                    + "--watch` is the folder's."),
                    optional(
                            "folder",
                            ConfigType.FOLDER,
                            "The folder that is watched. A path is relative to the folder of this file.",
                            "a source that sends"),
                    section(
                            KafkaSchema.KAFKA,
                            "Topics of Kafka, or of Azure Event Hubs, that are read in place of a folder.",
                            "none",
                            KafkaSchema.KEYS),
                    optional(
                            "tables",
                            ConfigType.TABLES,
                            "Into which tables records of the folder or the topics may fall; others are set apart.",
                            "all"),
                    optional(
                            "silentAfter",
                            ConfigType.SILENCE,
                            "When nothing came for so long, that is an alert. A source named here with a time counts from "
                                    + "the start of the server, even if it never spoke.",
                            "24h, once it spoke")),
            top(
                    RETENTION,
                    ConfigType.SECTION,
                    "For how long [the server](operations.md#keeping-events-and-letting-them-go) keeps events. What is under "
                            + "a legal hold stays. Other commands do not look at it.",
                    "everything is kept",
                    """
                    retention:
                      days: 400
                    """,
                    required("days", ConfigType.WHOLE, "Events that happened so many days ago or earlier go.")),
            SinkSchema.TOP,
            SinkSchema.TARGETS_TOP,
            SinkSchema.CANARY_TOP,
            ServerSchema.TOP);

    private ConfigurationSchema() {}

    private static ConfigKey until(Kind kind) {
        String meaning = "Until when; at most " + kind.longest().toDays() + " days later.";
        return required("until", ConfigType.TIME, meaning);
    }

    /** The key of this name at the top of the file. */
    static ConfigKey key(String name) {
        return KEYS.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a key: " + name));
    }
}
