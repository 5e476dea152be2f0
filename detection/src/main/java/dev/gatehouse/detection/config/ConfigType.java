package dev.gatehouse.detection.config;

/** What a key's value looks like. */
enum ConfigType {
    TEXT("a text"),
    TIME("a time with its zone such as 2026-05-04T09:00:00Z, or a date such as 2026-05-04 (midnight UTC)"),
    ACCOUNT("a user principal name such as adm_kim@contoso.example, or an object id"),
    ACCOUNTS("a list of accounts"),
    ROLES("a list of role names or template ids"),
    WATCHLISTS("a section that gives each list's name and its values"),
    FILES("a list of files"),
    TEXTS("a text, or a list of texts"),
    THRESHOLDS("a section that gives each correlation's name and its limit"),
    NUMBER("a number above 0"),
    ZONE("a time zone such as Europe/Stockholm"),
    CLOCK("a time of day such as 07:30"),
    DAYS("days such as mon or monday, or a list of them"),
    EXCLUSIONS("a list of exclusions"),
    PLANNED_CHANGES("a list of planned changes"),
    PLANNED_TESTS("a list of planned tests"),
    SOURCES("a list of log sources, each with product, and with tables, like or fields"),
    SOURCE("a section with product, and with tables, like or fields"),
    TABLES("a table of Azure Monitor Logs such as AuditLogs, or a list of them"),
    FIELDS("a section that gives each field's name and what it stands for"),
    COLUMNS("a column such as ResultType or Actor.UserPrincipalName, a list of them, or always"),
    MEANINGS("a section that gives each value and what it stands for"),
    MEANING("always, or a section of columns with their values, or one with service"),
    VALUES("a value, or a list of values"),
    PATTERN("a regular expression such as ^adm_"),
    WHOLE("a whole number above 0"),
    TIER("control, management or workload"),
    ACCEPTANCES("a list of accepted findings"),
    LOG_SOURCES("a list of sources"),
    FOLDER("a folder"),
    SILENCE("a length of time such as 30m, 24h or 7d, or never"),
    SPAN("a length of time such as 30m, 24h or 7d"),
    BROKERS("HOST:PORT, or a list of them"),
    TOPICS("a topic, or a list of them"),
    SECURITY("tls or plaintext"),
    MECHANISM("PLAIN, SCRAM-SHA-256, SCRAM-SHA-512 or OAUTHBEARER"),
    SECRET("env:NAME, a variable of the environment, or file:PATH, a file that holds nothing else"),
    FILE("the path of a file"),
    ISSUER("an https URL such as https://login.contoso.example/v2.0"),
    SERVER_URL("an https URL such as https://watch.contoso.example:8443"),
    SERVER_ROLE(ServerRole.inWords()),
    SERVER_ROLES("a section that gives values of the claim and the role of each"),
    SINKS("a list of sinks"),
    SINK_KIND("one of " + SinkKind.inWords()),
    SEVERITY("one of informational, low, medium, high, critical"),
    REVISIONS("first or all"),
    YES_NO("true or false"),
    SHORT_SPAN("a length of time such as 30s, 10m or 1h"),
    SECRET_PLACES("env:NAME or file:PATH, or a list of them"),
    NAMED_TEXTS("a section of names and texts"),
    NAMED_SECRETS("a section of names, each with env:NAME or file:PATH"),
    SECTION("a section");

    private final String description;

    ConfigType(String description) {
        this.description = description;
    }

    /** The page that explains it. */
    String page() {
        return switch (this) {
            case SOURCES, SOURCE, TABLES, FIELDS, COLUMNS, MEANINGS, MEANING, VALUES -> "docs/rules.md";
            case TEXT,
                    TIME,
                    ACCOUNT,
                    ACCOUNTS,
                    ROLES,
                    WATCHLISTS,
                    FILES,
                    TEXTS,
                    THRESHOLDS,
                    NUMBER,
                    ZONE,
                    CLOCK,
                    DAYS,
                    EXCLUSIONS,
                    PLANNED_CHANGES,
                    PLANNED_TESTS,
                    PATTERN,
                    WHOLE,
                    TIER,
                    ACCEPTANCES,
                    LOG_SOURCES,
                    FOLDER,
                    SILENCE,
                    SPAN,
                    BROKERS,
                    TOPICS,
                    SECURITY,
                    MECHANISM,
                    SECRET,
                    FILE,
                    ISSUER,
                    SERVER_URL,
                    SERVER_ROLE,
                    SERVER_ROLES,
                    SINKS,
                    SINK_KIND,
                    SEVERITY,
                    REVISIONS,
                    YES_NO,
                    SHORT_SPAN,
                    SECRET_PLACES,
                    NAMED_TEXTS,
                    NAMED_SECRETS,
                    SECTION -> "docs/configuration.md";
        };
    }

    /** The value in words, as the end of "expected …". */
    String description() {
        return description;
    }
}
