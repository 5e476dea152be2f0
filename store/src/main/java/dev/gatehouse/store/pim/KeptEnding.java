package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.effect.Effect;

/**
 * That somebody is to sign in again, as it was kept.
 *
 * @param number counts the effects of a tenant from 1, in the order in which they came about
 * @param taken whether the directory has taken what he had, or is to have him have it again by now
 */
public record KeptEnding(long number, Effect.EndSessions ending, boolean taken) {
    public KeptEnding {
        requireNonNull(ending, "ending is null");
    }
}
