package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;

/** That a grant which was scheduled is to begin. */
public record Beginning(Slice slice, Grant grant, Instant at) {
    public Beginning {
        requireNonNull(slice, "slice is null");
        requireNonNull(grant, "grant is null");
        requireNonNull(at, "at is null");
    }
}
