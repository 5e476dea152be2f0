package dev.gatehouse.pim.model;

/** Where a grant is in its life. */
public enum GrantState {
    /** It begins later. */
    SCHEDULED,
    /** It holds. */
    CURRENT,
    /** It held, or never will. */
    ENDED
}
