package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** Whose session it is. */
public sealed interface Subject {
    /** A local account; its roles are asked for at every request, so that what is taken away is gone at once. */
    record Local(AccountId account) implements Subject {
        public Local {
            requireNonNull(account, "account is null");
        }
    }

    /**
     * Somebody whom an OpenID provider vouched for when the session began.
     *
     * @param id the provider's own, with the provider
     * @param roles what his claims said then
     */
    record Foreign(String id, String name, Set<Role> roles) implements Subject {
        public Foreign {
            requireNonNull(id, "id is null");
            requireNonNull(name, "name is null");
            roles = Set.copyOf(roles);
        }
    }
}
