package dev.gatehouse.store.accounts;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** What a token is good for. */
public sealed interface TokenScope {
    /** It acts in these roles. */
    record Roles(Set<String> roles) implements TokenScope {
        public Roles {
            roles = Set.copyOf(roles);
        }
    }

    /** It brings records of a source, of these tables of the tenant, and does nothing else. */
    record Source(String name, Set<String> tables) implements TokenScope {
        public Source {
            requireNonNull(name, "name is null");
            tables = Set.copyOf(tables);
        }
    }
}
