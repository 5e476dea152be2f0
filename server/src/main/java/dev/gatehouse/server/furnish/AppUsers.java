package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Account.Kind;
import dev.gatehouse.server.grant.Users;
import dev.gatehouse.store.issuer.App;
import dev.gatehouse.store.issuer.AppStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Users, and the applications that tokens are issued to as service principals beside them. */
final class AppUsers implements Users {
    private final Users users;
    private final AppStore apps;

    AppUsers(Users users, AppStore apps) {
        this.users = requireNonNull(users, "users is null");
        this.apps = requireNonNull(apps, "apps is null");
    }

    @Override
    public List<User> all() {
        return Stream.concat(users.all().stream(), apps.all().stream().map(AppUsers::user))
                .toList();
    }

    @Override
    public Map<PrincipalId, ObjectId> applications() {
        return apps.clientIds().entrySet().stream()
                .collect(Collectors.toMap(app -> new PrincipalId(id(app.getKey())), app -> id(app.getValue())));
    }

    private static ObjectId id(UUID id) {
        return ObjectId.of(id.toString());
    }

    @Override
    public boolean signInElsewhere() {
        return users.signInElsewhere();
    }

    private static User user(App app) {
        PrincipalId id = new PrincipalId(id(app.objectId()));
        return new User(
                new Account(id, app.name(), Kind.SERVICE_PRINCIPAL, !app.disabled(), true, false, id, Optional.empty()),
                false,
                app.created(),
                app.used().orElse(app.created()));
    }
}
