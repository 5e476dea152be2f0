package dev.gatehouse.server.graph;

import java.util.List;

/** A part of Graph that is served; a bean, which is found by itself. */
public interface Feature {
    /** What can be asked of it. */
    List<Endpoint> endpoints();
}
