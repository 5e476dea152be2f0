package dev.gatehouse.pim.consequence;

import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;

/** Something that follows from what changed. It is asked again until nothing more follows. */
@FunctionalInterface
public interface Consequence {
    /**
     * What must change, too.
     *
     * @param before what was before the command
     * @param now what is after all changes so far
     */
    List<Change> of(Slice before, Slice now, Instant at);
}
