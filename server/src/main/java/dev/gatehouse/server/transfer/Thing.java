package dev.gatehouse.server.transfer;

/** What an export tells of. */
public enum Thing {
    /** A file of it, or something in one that is nothing of the others. */
    EXPORT("export"),
    USER("user"),
    SERVICE_PRINCIPAL("service principal"),
    GROUP("group"),
    ROLE("role"),
    MEMBER("member"),
    OWNER("owner"),
    SETTING("setting"),
    ELIGIBLE("eligible"),
    ACTIVE("active");

    private final String words;

    Thing(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
