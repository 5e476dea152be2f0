package dev.gatehouse.pim.audit;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;

/** A principal, and what it was called at the time. */
public record Party(PrincipalId id, String name, Account.Kind kind) {
    public Party {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
    }
}
