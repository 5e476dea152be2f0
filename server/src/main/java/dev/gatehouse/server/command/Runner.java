package dev.gatehouse.server.command;

import dev.gatehouse.server.start.Settings;

/** Runs a server until it is told to end. */
@FunctionalInterface
public interface Runner {
    /** Answers the exit code. */
    int run(Settings settings);
}
