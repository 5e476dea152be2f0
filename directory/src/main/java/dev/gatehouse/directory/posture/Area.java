package dev.gatehouse.directory.posture;

/** What part of a tenant's state a check is about. Each has its score. */
public enum Area {
    ACCOUNTS("Privileged accounts"),
    AUTHENTICATION("Authentication"),
    ASSIGNMENTS("Role assignments"),
    ROLE_SETTINGS("Role settings"),
    EMERGENCY_ACCESS("Emergency access"),
    APPLICATIONS("Applications"),
    AZURE("Azure resources");

    private final String words;

    Area(String words) {
        this.words = words;
    }

    /** The area's name for people. */
    public String words() {
        return words;
    }
}
