package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.AccessPolicy;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditional Access policies for tests, and the parts of them. */
final class MadePolicy {
    static final AccessPolicy.Subjects NOBODY = new AccessPolicy.Subjects(false, false, Set.of(), Set.of(), Set.of());
    static final AccessPolicy.Subjects EVERYBODY = new AccessPolicy.Subjects(true, false, Set.of(), Set.of(), Set.of());
    static final AccessPolicy.Subjects GUESTS = new AccessPolicy.Subjects(false, true, Set.of(), Set.of(), Set.of());

    private MadePolicy() {}

    /** An enabled policy. */
    static AccessPolicy of(
            String name, AccessPolicy.Subjects included, AccessPolicy.Subjects excluded, String... controls) {
        return new AccessPolicy(
                Made.id(name).value(), name, AccessPolicy.State.ENABLED, included, excluded, Set.of(controls));
    }

    static AccessPolicy in(AccessPolicy.State state, AccessPolicy policy) {
        return new AccessPolicy(
                policy.id(), policy.name(), state, policy.included(), policy.excluded(), policy.controls());
    }

    static AccessPolicy.Subjects users(String... names) {
        return new AccessPolicy.Subjects(false, false, ids(names), Set.of(), Set.of());
    }

    static AccessPolicy.Subjects groups(String... names) {
        return new AccessPolicy.Subjects(false, false, Set.of(), ids(names), Set.of());
    }

    static AccessPolicy.Subjects roles(String... names) {
        return new AccessPolicy.Subjects(
                false,
                false,
                Set.of(),
                Set.of(),
                Stream.of(names).map(Made::role).collect(Collectors.toSet()));
    }

    private static Set<PrincipalId> ids(String... names) {
        return Stream.of(names).map(Made::id).collect(Collectors.toSet());
    }
}
