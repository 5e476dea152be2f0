package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ServerSettings;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account.Kind;
import dev.gatehouse.server.grant.Users;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Totp;
import dev.gatehouse.store.accounts.Account;
import dev.gatehouse.store.accounts.AccountStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The local accounts, as the users of the embedded directory: an account's id is the user's object id. */
final class LocalUsers implements Users {
    private final AccountStore accounts;
    private final Supplier<Configuration> declared;

    /** @param declared what the organisation declares: emergency accounts, and who else signs users in */
    LocalUsers(AccountStore accounts, Supplier<Configuration> declared) {
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.declared = requireNonNull(declared, "declared is null");
    }

    @Override
    public boolean signInElsewhere() {
        return declared.get()
                .server()
                .oidc()
                .flatMap(ServerSettings.Oidc::objectIdClaim)
                .isPresent();
    }

    @Override
    public List<User> all() {
        List<dev.gatehouse.detection.config.Account> emergency = declared.get().emergencyAccounts();
        return accounts.all().stream().map(account -> user(account, emergency)).toList();
    }

    private static User user(Account account, List<dev.gatehouse.detection.config.Account> emergency) {
        PrincipalId id = new PrincipalId(ObjectId.of(account.id().toString()));
        return new User(
                new dev.gatehouse.pim.model.Account(
                        id,
                        account.name(),
                        Kind.USER,
                        !account.disabled(),
                        account.passwordHash().isPresent()
                                && account.totpSecret().isPresent(),
                        emergency.stream().anyMatch(one -> is(one, id, account.name())),
                        id,
                        Optional.empty()),
                account.roles().contains(Role.PRIVILEGED_ROLE_ADMINISTRATOR.title()),
                account.created(),
                seen(account));
    }

    /** Each sign-in spends a one-time code, and of the last that was spent its time is known. */
    private static Instant seen(Account account) {
        Instant proven = Totp.begin(account.totpStep());
        return proven.isAfter(account.created()) ? proven : account.created();
    }

    private static boolean is(dev.gatehouse.detection.config.Account declared, PrincipalId id, String name) {
        return declared.account().equals(id) || declared.account().toString().equalsIgnoreCase(name);
    }
}
