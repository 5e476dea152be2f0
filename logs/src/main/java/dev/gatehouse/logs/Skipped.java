package dev.gatehouse.logs;

/** What a readable object is that no row is made of. */
public enum Skipped {
    NO_LOG("no log record", false),
    INTUNE("an Intune audit record, not Entra's", true),
    PROVISIONING("an Entra provisioning record", true),
    OTHER_DIAGNOSTICS("an Azure Monitor diagnostics record of another category", true),
    LOG_ANALYTICS("a Log Analytics row of another table", true),
    LOG_ANALYTICS_RESULT("a Log Analytics query result within other records", true),
    SUMMARY("a query's summary of events, not an event", true),
    STEPS("a sign-in's authentication steps, of which only the sign-in itself is judged", true),
    WINDOWS_EVENT("a Windows event of another channel than Security", true);

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
