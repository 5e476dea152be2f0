package dev.gatehouse.pim.model;

/** Why a grant ended. */
public enum End {
    /** Its time was over. */
    EXPIRED,
    /** Its holder gave it back. */
    DEACTIVATED,
    /** Somebody who administers roles took it away. */
    REMOVED,
    /** Somebody ended it at once, in an emergency. */
    REVOKED,
    /** What it was activated from ended. */
    ELIGIBILITY_ENDED,
    /** Its holder was disabled or deleted. */
    PRINCIPAL_DISABLED,
    /** When it was to begin, something that it needs was no longer so. */
    NOT_STARTED,
    /** The directory would not have it. */
    NOT_PROVISIONED,
    /** It was taken back before it began. */
    CANCELED,
    /** An access review decided so. */
    REVIEWED
}
