package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;

/** That a principal has a target: the thing that a directory knows, by whatever grants it came about. */
public record Holding(PrincipalId principal, Target target) {
    public Holding {
        requireNonNull(principal, "principal is null");
        requireNonNull(target, "target is null");
    }

    @Override
    public String toString() {
        return principal + " as " + target;
    }
}
