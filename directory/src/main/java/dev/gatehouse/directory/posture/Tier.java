package dev.gatehouse.directory.posture;

/**
 * What somebody can take hold of, from the most powerful plane down: Microsoft's enterprise access model,
 * https://learn.microsoft.com/security/privileged-access-workstations/privileged-access-access-model.
 */
public enum Tier {
    /** Who can decide who may do what: identity itself. */
    CONTROL("control plane"),
    /** Who runs the services that others work with. */
    MANAGEMENT("management plane"),
    /** Who works with one application or its data. */
    WORKLOAD("workload plane");

    private final String words;

    Tier(String words) {
        this.words = words;
    }

    /** The tier in words. */
    public String words() {
        return words;
    }

    /** The more powerful of two. */
    public Tier and(Tier other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
