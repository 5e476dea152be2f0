package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.identity.Role;
import java.util.Set;

/**
 * A verb and a path, and who answers.
 *
 * @param template the path below the version, as {@code users/{id}} or {@code users/filterByCurrentUser(on={on})}
 * @param roles one of which is needed
 * @param also whom it is for besides
 */
public record Endpoint(
        String verb, String template, Set<Version> versions, Set<Role> roles, Handler handler, Admission also) {
    /** Whoever has something to do with Privileged Identity Management, which shows each what is his. */
    public static final Set<Role> READERS =
            Set.of(Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR);

    /** Whoever may ask for something: what comes of it, the engine decides. */
    public static final Set<Role> ASKERS = Set.of(Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR);

    /** Whoever may decide something that the engine lets him. */
    public static final Set<Role> DECIDERS = Set.of(Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR);

    public Endpoint {
        requireNonNull(verb, "verb is null");
        requireNonNull(template, "template is null");
        versions = Set.copyOf(versions);
        roles = Set.copyOf(roles);
        requireNonNull(handler, "handler is null");
        requireNonNull(also, "also is null");
        if (versions.isEmpty() || roles.isEmpty()) {
            throw new IllegalArgumentException("it has a version, and is for somebody: " + template);
        }
    }

    /** One that is for nobody without such a role. */
    public Endpoint(String verb, String template, Set<Version> versions, Set<Role> roles, Handler handler) {
        this(verb, template, versions, roles, handler, Admission.NOBODY);
    }

    /** The same for others, too. */
    public Endpoint alsoFor(Admission others) {
        return new Endpoint(verb, template, versions, roles, handler, others);
    }
}
