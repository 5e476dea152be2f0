package dev.gatehouse.server.api;

import dev.gatehouse.lake.journal.Cut;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Probe;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what opening the journal cut off. */
@Singleton
final class JournalProbe implements Probe {
    private final Watching watching;

    JournalProbe(Watching watching) {
        this.watching = watching;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Condition condition() {
        return condition(watching.station().cut());
    }

    /** What that says of the journal. */
    static Condition condition(Optional<Cut> cut) {
        if (cut.isEmpty()) {
            return new Condition(State.WELL, "whole when it was opened");
        }
        String cutOff = cut.get().bytes() + " bytes were cut off its end at the start: ";
        return cut.get().keptIn().isEmpty()
                ? new Condition(
                        State.WELL, cutOff + "what a process was writing when it was killed, and had not accepted yet")
                : new Condition(
                        State.AILING,
                        cutOff + "whole batches are among them, which no kill explains; they are put aside in journal/"
                                + cut.get().keptIn().stream()
                                        .map(file -> String.valueOf(file.getFileName()))
                                        .collect(Collectors.joining(", ")));
    }
}
