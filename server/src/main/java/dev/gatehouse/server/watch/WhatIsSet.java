package dev.gatehouse.server.watch;

import dev.gatehouse.detection.config.SetEntry;
import java.time.Instant;
import java.util.List;

/** What people set in the server, over what the files say. */
@FunctionalInterface
public interface WhatIsSet {
    /** Nobody sets anything. */
    WhatIsSet NOTHING = now -> List.of();

    /** What holds at a time. */
    List<SetEntry> at(Instant now);
}
