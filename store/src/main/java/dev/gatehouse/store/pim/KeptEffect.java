package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.effect.Effect;
import java.time.Instant;

/**
 * Something to be done outside, which was kept with what it came of.
 *
 * @param number counts the effects of a tenant from 1, in the order in which they came about
 * @param at when it came about
 */
public record KeptEffect(long number, Instant at, Effect effect) {
    public KeptEffect {
        requireNonNull(at, "at is null");
        requireNonNull(effect, "effect is null");
    }
}
