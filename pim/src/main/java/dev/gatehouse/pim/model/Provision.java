package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What the directory is to say of a holding, and whether it does. It is what is wanted, not a step towards it: a worker
 * that was interrupted, or is late, or repeats itself, makes it so again.
 *
 * @param wanted whether the principal is to have the target
 * @param sequence grows each time that what is wanted changes; news of an older one are no news
 * @param since when this was wanted
 * @param state whether the directory is known to say so
 * @param failures how often the directory refused since
 */
public record Provision(Holding holding, boolean wanted, long sequence, Instant since, State state, int failures) {
    /** Whether the directory is known to say so. */
    public enum State {
        /** Not yet. */
        PENDING,
        /** It is. */
        REACHED
    }

    public Provision {
        requireNonNull(holding, "holding is null");
        requireNonNull(since, "since is null");
        requireNonNull(state, "state is null");
    }

    /** What is wanted for the first time. */
    public static Provision first(Holding holding, Instant at) {
        return new Provision(holding, true, 1, at, State.PENDING, 0);
    }

    /** What is wanted from now on. */
    public Provision turned(boolean want, Instant at) {
        return new Provision(holding, want, sequence + 1, at, State.PENDING, 0);
    }

    /** The same, known to be so. */
    public Provision reached() {
        return new Provision(holding, wanted, sequence, since, State.REACHED, failures);
    }

    /** The same, after the directory refused once more. */
    public Provision failed() {
        return new Provision(holding, wanted, sequence, since, State.PENDING, failures + 1);
    }

    /** Whether a worker has something to do. */
    public boolean isPending() {
        return state == State.PENDING;
    }
}
