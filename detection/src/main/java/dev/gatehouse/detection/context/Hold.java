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
 * @param shown when that happened: what was so before it is known in hindsight only
 */
public record Hold(Optional<HeldRole> role, How how, long from, long until, String evidence, long shown) {
    /** Longer than is known. */
    public static final long EVER = Long.MIN_VALUE;

    /** No end known. */
    public static final long ALWAYS = Long.MAX_VALUE;

    public Hold {
        requireNonNull(role, "role is null");
        requireNonNull(how, "how is null");
        requireNonNull(evidence, "evidence is null");
    }

    /** A time that was known when it began. */
    public Hold(Optional<HeldRole> role, How how, long from, long until, String evidence) {
        this(role, how, from, until, evidence, from);
    }

    /** The role's name, or nothing. */
    public String roleName() {
        return role.map(HeldRole::name).orElse("");
    }

    /** Whether nobody could know at that time that it was so. */
    public boolean inHindsight(long micros) {
        return micros < shown;
    }

    /** Whether it was so then. */
    public boolean covers(long micros) {
        return from <= micros && micros < until;
    }
}
