package dev.gatehouse.detection.config;

/** What a key's value looks like. */
enum ConfigType {
    TEXT("a text"),
    TIME("a time with its zone such as 2026-05-04T09:00:00Z, or a date such as 2026-05-04 (midnight UTC)"),
    ACCOUNT("a user principal name such as adm_kim@contoso.example, or an object id"),
    ACCOUNTS("a list of accounts"),
    ROLES("a list of role names or template ids"),
    WATCHLISTS("a section that gives each list's name and its values"),
    SECTION("a section");

    private final String description;

    ConfigType(String description) {
        this.description = description;
    }

    /** The value in words, as the end of "expected …". */
    String description() {
        return description;
    }
}
