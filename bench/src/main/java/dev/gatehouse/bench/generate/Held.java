package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody holds a role, or may activate it.
 *
 * @param principal the object id of a user, a group or a service principal
 * @param type what it is, as Azure calls it: {@code User}, {@code Group} or {@code ServicePrincipal}
 * @param role the role's id
 * @param scope over what
 * @param start since when
 * @param end until when; empty where for good
 */
record Held(String principal, String type, String role, String scope, Instant start, Optional<Instant> end) {
    static final String USER = "User";
    static final String GROUP = "Group";
    static final String SERVICE = "ServicePrincipal";
}
