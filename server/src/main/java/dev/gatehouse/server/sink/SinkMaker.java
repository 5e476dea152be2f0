package dev.gatehouse.server.sink;

import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.detection.config.DeclaredSink;
import java.util.Map;

/** Makes sinks out of what is declared. */
@FunctionalInterface
interface SinkMaker {
    /**
     * A sink.
     *
     * @param secrets the values of its secrets, by the names of the keys without {@code From}
     * @param reach which hosts it may reach
     * @throws IllegalArgumentException where it cannot be made; the message says why, and what to do
     */
    Sink make(DeclaredSink declared, Map<String, String> secrets, Reach reach);
}
