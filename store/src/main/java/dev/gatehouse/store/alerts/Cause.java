package dev.gatehouse.store.alerts;

/** Why an alert is not what it was. */
public enum Cause {
    /** The watch told more, or otherwise. */
    WATCH("watch"),
    /** Somebody worked on it. */
    TRIAGE("triage"),
    /** It belongs to another incident. */
    INCIDENT("incident");

    private final String json;

    Cause(String json) {
        this.json = json;
    }

    /** The word in JSON. */
    public String json() {
        return json;
    }

    static Cause of(String json) {
        for (Cause cause : values()) {
            if (cause.json.equals(json)) {
                return cause;
            }
        }
        throw new IllegalArgumentException("an unknown cause: " + json);
    }
}
