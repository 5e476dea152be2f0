package dev.gatehouse.pim.model;

/** How a grant came about. */
public enum Origin {
    /** Somebody who administers roles made it. */
    ASSIGNED,
    /** Its holder activated what he was eligible for. */
    ACTIVATED
}
