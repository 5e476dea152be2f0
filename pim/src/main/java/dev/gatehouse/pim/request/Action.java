package dev.gatehouse.pim.request;

/** What a request asks for: Graph's {@code unifiedRoleScheduleRequestActions}. */
public enum Action {
    ADMIN_ASSIGN,
    ADMIN_UPDATE,
    ADMIN_REMOVE,
    ADMIN_EXTEND,
    ADMIN_RENEW,
    SELF_ACTIVATE,
    SELF_DEACTIVATE,
    SELF_EXTEND,
    SELF_RENEW;

    /** Whether somebody asks it for himself. */
    public boolean isSelf() {
        return switch (this) {
            case SELF_ACTIVATE, SELF_DEACTIVATE, SELF_EXTEND, SELF_RENEW -> true;
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_REMOVE, ADMIN_EXTEND, ADMIN_RENEW -> false;
        };
    }

    /** Whether somebody may have something active by it, or for longer, so that more may be asked of who is at risk. */
    public boolean mayActivate() {
        return switch (this) {
            case SELF_ACTIVATE, SELF_EXTEND -> true;
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_REMOVE, ADMIN_EXTEND, ADMIN_RENEW, SELF_DEACTIVATE, SELF_RENEW ->
                false;
        };
    }
}
