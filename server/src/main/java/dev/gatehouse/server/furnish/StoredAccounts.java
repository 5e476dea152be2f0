package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.Target;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.accounts.AccountStore;
import dev.gatehouse.store.audit.AuditNote;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** The local accounts, in the database. */
final class StoredAccounts implements Accounts {
    private final AccountStore store;
    private final Notes notes;

    StoredAccounts(AccountStore store, Notes notes) {
        this.store = requireNonNull(store, "store is null");
        this.notes = requireNonNull(notes, "notes is null");
    }

    @Override
    public Optional<Account> named(AccountName name) {
        return store.byName(name.value()).map(StoredAccounts::account);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return store.byId(id.value()).map(StoredAccounts::account);
    }

    @Override
    public boolean add(Account account) {
        Target target =
                new Target("account", account.id().toString(), account.name().value());
        return store.create(
                new dev.gatehouse.store.accounts.Account(
                        account.id().value(),
                        account.name().value(),
                        account.name().value(),
                        Optional.of(account.password()),
                        Optional.of(account.totp().getBytes(StandardCharsets.UTF_8)),
                        0,
                        account.roles().stream().map(Role::title).collect(Collectors.toSet()),
                        !account.enabled(),
                        0,
                        Optional.empty(),
                        account.created()),
                notes.operator("account.create", target));
    }

    @Override
    public boolean spend(AccountId id, long step) {
        return store.useTotpStep(id.value(), step);
    }

    @Override
    public boolean enable(AccountId id, boolean enabled, Actor by) {
        return store.setDisabled(id.value(), !enabled, note(id, by, enabled ? "account.enable" : "account.disable"));
    }

    @Override
    public boolean signOut(AccountId id, Actor by) {
        return store.signOut(id.value(), note(id, by, "account.sign-out"));
    }

    private AuditNote note(AccountId id, Actor by, String action) {
        String name = find(id).map(account -> account.name().value()).orElse("");
        return Notes.of(notes.entry(by, action, new Target("account", id.toString(), name), ""));
    }

    private static Account account(dev.gatehouse.store.accounts.Account kept) {
        return new Account(
                new AccountId(kept.id()),
                new AccountName(kept.name()),
                kept.passwordHash().orElse(""),
                kept.totpSecret()
                        .map(secret -> new String(secret, StandardCharsets.UTF_8))
                        .orElse(""),
                kept.roles().stream()
                        .flatMap(title -> Role.titled(title).stream())
                        .collect(Collectors.toSet()),
                !kept.disabled(),
                kept.created());
    }
}
