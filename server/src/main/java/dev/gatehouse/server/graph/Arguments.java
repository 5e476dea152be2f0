package dev.gatehouse.server.graph;

import java.util.Map;

/** What stands in a path where its template has a name. */
public record Arguments(Map<String, String> byName) {
    public Arguments {
        byName = Map.copyOf(byName);
    }

    /** What stands there; the template has the name. */
    public String get(String name) {
        String value = byName.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the template has no {" + name + "}");
        }
        return value;
    }
}
