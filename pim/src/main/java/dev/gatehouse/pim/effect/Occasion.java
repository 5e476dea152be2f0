package dev.gatehouse.pim.effect;

/** Why somebody is told something. */
public enum Occasion {
    /** It is his turn to decide a request. */
    DECISION_NEEDED(true),
    /** Nobody decided for long; he may, too. */
    ESCALATED(true),
    /** All who had to approve a request did. */
    APPROVED(false),
    /** A request was denied. */
    DENIED(false),
    /** Nobody decided a request in time. */
    TIMED_OUT(false),
    /** A request was taken back. */
    CANCELED(false),
    /** What was asked for did not come about. */
    FAILED(true),
    /** A role or a place in a group was activated. */
    ACTIVATED(false),
    /** Somebody was assigned something, or made eligible for it. */
    ASSIGNED(false),
    /** An assignment ends soon; it can be extended. */
    ENDS_SOON(true),
    /** It ended. */
    ENDED(false),
    /** Somebody who administers it ended an activation at once. */
    REVOKED(true);

    private final boolean critical;

    Occasion(boolean critical) {
        this.critical = critical;
    }

    /** Whether somebody must do something, so that he is told where only what is critical is told. */
    public boolean isCritical() {
        return critical;
    }
}
