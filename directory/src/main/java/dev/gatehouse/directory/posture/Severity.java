package dev.gatehouse.directory.posture;

/** How grave a finding is, from the least. */
public enum Severity {
    LOW(1),
    MEDIUM(2),
    HIGH(4),
    CRITICAL(8);

    private final int weight;

    Severity(int weight) {
        this.weight = weight;
    }

    /** How much it counts in a score. */
    int weight() {
        return weight;
    }

    /** One step graver, where there is one. */
    public Severity graver() {
        return switch (this) {
            case LOW -> MEDIUM;
            case MEDIUM -> HIGH;
            case HIGH, CRITICAL -> CRITICAL;
        };
    }

    /** One step less grave, where there is one. */
    public Severity lighter() {
        return switch (this) {
            case LOW, MEDIUM -> LOW;
            case HIGH -> MEDIUM;
            case CRITICAL -> HIGH;
        };
    }
}
