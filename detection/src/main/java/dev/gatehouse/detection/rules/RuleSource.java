package dev.gatehouse.detection.rules;

/** Who keeps a rule. */
public enum RuleSource {
    /** Gatehouse's own, tested against the guide's rows. */
    CATALOGUE("catalogue"),
    /** Brought by the user: SigmaHQ's or the user's own. */
    COMMUNITY("community");

    private final String json;

    RuleSource(String json) {
        this.json = json;
    }

    /** The word that the alert JSON uses. */
    public String json() {
        return json;
    }
}
