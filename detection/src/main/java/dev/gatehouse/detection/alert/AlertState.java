package dev.gatehouse.detection.alert;

/** How settled an alert is. */
public enum AlertState {
    /** Late events may still revise it. */
    OPEN("open"),
    /** No event that could change it is still expected. */
    FINAL("final"),
    /** A late event disproved it. */
    WITHDRAWN("withdrawn"),
    /** It was merged into an older alert. */
    SUPERSEDED("superseded");

    private final String json;

    AlertState(String json) {
        this.json = json;
    }

    /** The word that the alert JSON uses. */
    public String json() {
        return json;
    }
}
