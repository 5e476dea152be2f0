package dev.gatehouse.server.running;

import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.Role;
import java.util.Set;

/** Accounts that differ from others in one thing. */
final class Changes {
    private Changes() {}

    static Account withRoles(Account account, Role... roles) {
        return new Account(
                account.id(),
                account.name(),
                account.password(),
                account.totp(),
                Set.of(roles),
                account.enabled(),
                account.created());
    }

    static Account disabled(Account account) {
        return new Account(
                account.id(),
                account.name(),
                account.password(),
                account.totp(),
                account.roles(),
                false,
                account.created());
    }
}
