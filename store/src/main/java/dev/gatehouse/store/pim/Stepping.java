package dev.gatehouse.store.pim;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import java.time.Instant;
import java.util.List;

/** Has commands decided, and keeps what comes of them. */
@FunctionalInterface
public interface Stepping {
    /** One after the other, all of them kept or none; answers in the same order. */
    List<Decision> step(List<Command> commands, Instant now);
}
