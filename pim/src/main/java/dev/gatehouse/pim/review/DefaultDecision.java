package dev.gatehouse.pim.review;

/** What holds of a grant that nobody decided in time; the names are Graph's. */
public enum DefaultDecision {
    /** Nothing: it stays as it is. */
    NONE,
    APPROVE,
    DENY,
    /** What was recommended, where anything was. */
    RECOMMENDATION
}
