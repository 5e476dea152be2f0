package dev.gatehouse.pim.review;

/** Where an instance is; the names are Graph's. */
public enum InstanceStatus {
    /** Reviewers decide. */
    IN_PROGRESS,
    /** Its time is over. */
    COMPLETED,
    /** Its time is over, and for something that nobody decided the default holds. */
    AUTO_REVIEWED,
    /** What was decided is being done. */
    APPLYING,
    /** What was decided is done, as far as it may be. */
    APPLIED
}
