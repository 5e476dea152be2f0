package dev.gatehouse.logs;

/** What a readable object is that no row is made of. */
public enum Skipped {
    NO_LOG("no log record", false),
    INTUNE("an Intune audit record, not Entra's", true),
    PROVISIONING("an Entra provisioning record", true),
    RISK_HISTORY("an item of a risk history", true),
    GRAPH_ACTIVITY("a Microsoft Graph activity record", true),
    OTHER_DIAGNOSTICS("an Azure Monitor diagnostics record of another category", true),
    LOG_ANALYTICS("a Log Analytics row", true),
    LOG_ANALYTICS_RESULT("a Log Analytics query result", true),
    UNIFIED_AUDIT_LOG("a Microsoft 365 unified audit record", true),
    AZURE_ACTIVITY("an Azure activity record", true),
    KEY_VAULT("a Key Vault audit record", true),
    WINDOWS_EVENT("a Windows event", true);

    private final String text;
    private final boolean log;

    Skipped(String text, boolean log) {
        this.text = text;
        this.log = log;
    }

    /** The kind in words, with its article. */
    public String text() {
        return text;
    }

    /** Whether it is a log record at all. */
    public boolean isLog() {
        return log;
    }
}
