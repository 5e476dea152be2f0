package dev.gatehouse.pim.setting;

import java.util.Set;

/**
 * Who is told of something: Graph's notification rule.
 *
 * @param event of what
 * @param to whom
 * @param level of how much
 * @param defaults whether those who are told by default are told
 * @param recipients who else: mail addresses
 */
public record Notice(Event event, To to, Level level, boolean defaults, Set<String> recipients) {
    /** Of what somebody is told. */
    public enum Event {
        ADMIN_ELIGIBILITY,
        ADMIN_ASSIGNMENT,
        END_USER_ASSIGNMENT
    }

    /** Who is told. */
    public enum To {
        ADMIN,
        REQUESTOR,
        APPROVER
    }

    /** Of how much he is told. */
    public enum Level {
        NONE,
        CRITICAL,
        ALL
    }

    public Notice {
        recipients = Set.copyOf(recipients);
    }
}
