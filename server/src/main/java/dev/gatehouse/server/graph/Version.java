package dev.gatehouse.server.graph;

import java.util.EnumSet;
import java.util.Set;

/** A version of Graph's API. */
public enum Version {
    /** What Microsoft supports. */
    V1("v1.0"),
    /** What may change; approvals and alerts of roles are here only. */
    BETA("beta"),
    /** No version of Graph, but Azure's Resource Manager, whose paths begin with what they are about. */
    ARM("");

    /** Both of Graph. */
    public static final Set<Version> ALL = Set.copyOf(EnumSet.of(V1, BETA));

    private final String path;

    Version(String path) {
        this.path = path;
    }

    /** Its name in a path. */
    public String path() {
        return path;
    }
}
