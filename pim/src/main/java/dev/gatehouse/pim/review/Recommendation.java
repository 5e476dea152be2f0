package dev.gatehouse.pim.review;

/** What the facts say of a grant when a review begins; the names are Graph's. */
public enum Recommendation {
    APPROVE,
    DENY,
    NO_INFO_AVAILABLE
}
