package dev.gatehouse.server.graph.log;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Registration;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Pages;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.store.pim.GrantQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has registered what: the users of the embedded directory and, where the server has an export of another directory, those
 * of whom that says so. Each is found once, and those of the embedded directory first; both in the order of their ids.
 */
final class Registrations {
    private static final int AT_ONCE = 200;

    private final PimStation pim;
    private final Accounts accounts;
    private final Supplier<Optional<Tenant>> exported;

    Registrations(PimStation pim, Accounts accounts, Supplier<Optional<Tenant>> exported) {
        this.pim = requireNonNull(pim, "pim is null");
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.exported = requireNonNull(exported, "exported is null");
    }

    /** Those of the embedded directory, behind one of them. */
    Stream<Registered> own(Optional<PrincipalId> after) {
        return Pages.of(after, AT_ONCE, (from, limit) -> pim.queries().principals(from, limit), Account::id)
                .filter(account -> account.kind() == Account.Kind.USER)
                .map(this::own);
    }

    /** Those of the export that are none of the embedded directory's, behind one of them. */
    Stream<Registered> exported(Optional<PrincipalId> after) {
        return exported.get().stream().flatMap(tenant -> {
            TreeMap<String, User> byId = new TreeMap<>();
            tenant.users().forEach(user -> byId.put(user.id().toString(), user));
            Set<PrincipalId> administrators = administrators(tenant);
            Collection<User> behind =
                    after.map(id -> byId.tailMap(id.toString(), false).values()).orElse(byId.values());
            return behind.stream()
                    .flatMap(user -> tenant.registration(user.id()).stream()
                            .filter(_ -> account(user.id()).isEmpty())
                            .map(registration -> exported(tenant, user, registration, administrators)));
        });
    }

    /** One of them. */
    Optional<Registered> find(String id) {
        Optional<PrincipalId> principal = ObjectId.parse(id).map(PrincipalId::new);
        Optional<Registered> own = principal.flatMap(this::account).map(this::own);
        return own.or(() -> principal.flatMap(one -> exported.get()
                .flatMap(tenant -> tenant.user(one)
                        .flatMap(user -> tenant.registration(one)
                                .map(registration -> exported(tenant, user, registration, administrators(tenant)))))));
    }

    private Optional<Account> account(PrincipalId id) {
        return pim.facts().accounts(List.of(id)).stream()
                .filter(account -> account.kind() == Account.Kind.USER)
                .findFirst();
    }

    private Registered own(Account account) {
        UUID id = UUID.fromString(account.id().toString());
        boolean totp = accounts.find(new AccountId(id))
                .map(local -> !local.totp().isEmpty())
                .orElse(false);
        return new Registered(
                account.id().toString(),
                account.name(),
                account.name(),
                false,
                isAdministrator(account.id()),
                totp,
                totp,
                totp ? Set.of(Registered.TOTP) : Set.of(),
                Optional.empty());
    }

    private boolean isAdministrator(PrincipalId who) {
        GrantQuery query = GrantQuery.all(AT_ONCE)
                .principal(who)
                .kind(AssignmentKind.ACTIVE)
                .states(GrantState.CURRENT);
        return Pages.<Grant, GrantId>of(
                        Optional.empty(),
                        AT_ONCE,
                        (after, _) ->
                                pim.queries().grants(after.map(query::after).orElse(query)),
                        Grant::id)
                .anyMatch(
                        grant -> grant.target() instanceof Target.Role role && role.scope() instanceof DirectoryScope);
    }

    private static Registered exported(
            Tenant tenant, User user, Registration registration, Set<PrincipalId> administrators) {
        return new Registered(
                user.id().toString(),
                user.name(),
                user.displayName(),
                user.guest(),
                administrators.contains(user.id()),
                registration.registered(),
                registration.capable(),
                registration.methods(),
                Optional.of(tenant.at()));
    }

    private static Set<PrincipalId> administrators(Tenant tenant) {
        return tenant.assignments(RoleSystem.ENTRA).stream()
                .filter(assignment -> assignment.held().kind() == AssignmentKind.ACTIVE)
                .map(assignment -> assignment.held().principal())
                .collect(Collectors.toUnmodifiableSet());
    }
}
