package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.state.Slice;
import java.time.Instant;

/** What the world would be after something that somebody wants. */
public record Aftermath(Slice before, Slice after, Instant at) {
    public Aftermath {
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
        requireNonNull(at, "at is null");
    }
}
