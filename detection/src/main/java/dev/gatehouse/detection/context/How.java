package dev.gatehouse.detection.context;

/** How it is known that somebody is privileged, strongest first. */
public enum How {
    /** The configuration names the account. */
    DECLARED("declared", "declaration in the configuration"),
    /** An export of the directory shows the assignment. */
    DIRECTORY("directory", "state of the directory"),
    /** A role was assigned to it or taken from it. */
    ASSIGNED("assigned", "role assignment or removal"),
    /** It is, or by activating was, eligible for a role. */
    ELIGIBLE("eligible", "eligibility or activation"),
    /** A record of its own shows the role in its token. */
    TOKEN("token", "role in a record"),
    /** It did what only an administrator can do. */
    OPERATION("operation", "operation of an administrator");

    private final String json;
    private final String words;

    How(String json, String words) {
        this.json = json;
        this.words = words;
    }

    /** The word that the alert JSON uses. */
    public String json() {
        return json;
    }

    /** The same in words, for summaries. */
    public String words() {
        return words;
    }
}
