package dev.gatehouse.detection.context;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A time in which somebody was privileged, and how that is known.
 *
 * @param role the role; empty where only the privilege is known (declared, or shown by what was done)
 * @param from first microsecond since the epoch, or {@link #EVER}
 * @param until the microsecond after the last, or {@link #ALWAYS}
 * @param evidence where that was read, in words
 */
public record Hold(Optional<HeldRole> role, How how, long from, long until, String evidence) {
    /** Longer than is known. */
    public static final long EVER = Long.MIN_VALUE;

    /** No end known. */
    public static final long ALWAYS = Long.MAX_VALUE;

    public Hold {
        requireNonNull(role, "role is null");
        requireNonNull(how, "how is null");
        requireNonNull(evidence, "evidence is null");
    }

    /** The role's name, or nothing. */
    public String roleName() {
        return role.map(HeldRole::name).orElse("");
    }

    /** Whether it was so then. */
    public boolean covers(long micros) {
        return from <= micros && micros < until;
    }
}
