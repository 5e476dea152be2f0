package dev.gatehouse.pim.request;

/** What became of a request; the names are Graph's. */
public enum Status {
    PENDING_APPROVAL,
    /** To be approved, and begins later. */
    PENDING_APPROVAL_PROVISIONING,
    /** An administrator must decide: of extensions and renewals. */
    PENDING_ADMIN_DECISION,
    /** Approved, and begins later. */
    GRANTED,
    /** Approved, and the directory does not have it yet. */
    PENDING_PROVISIONING,
    PROVISIONED,
    DENIED,
    CANCELED,
    FAILED,
    REVOKED,
    TIMED_OUT;

    /** Whether somebody must decide. */
    public boolean isPending() {
        return switch (this) {
            case PENDING_APPROVAL, PENDING_APPROVAL_PROVISIONING, PENDING_ADMIN_DECISION -> true;
            case GRANTED, PENDING_PROVISIONING, PROVISIONED, DENIED, CANCELED, FAILED, REVOKED, TIMED_OUT -> false;
        };
    }

    /** Whether nothing more will become of it. */
    public boolean isFinal() {
        return switch (this) {
            case PROVISIONED, DENIED, CANCELED, FAILED, REVOKED, TIMED_OUT -> true;
            case PENDING_APPROVAL,
                    PENDING_APPROVAL_PROVISIONING,
                    PENDING_ADMIN_DECISION,
                    GRANTED,
                    PENDING_PROVISIONING -> false;
        };
    }
}
