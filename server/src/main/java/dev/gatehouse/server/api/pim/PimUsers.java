package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.signin.DirectoryUsers;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The users that PIM knows: nobody, where the server only watches. */
@Singleton
final class PimUsers implements DirectoryUsers {
    private final Duty duty;
    private final Instance<PimStation> station;

    PimUsers(Duty duty, Instance<PimStation> station) {
        this.duty = duty;
        this.station = station;
    }

    @Override
    public Optional<User> find(ObjectId id) {
        if (!duty.grants()) {
            return Optional.empty();
        }
        return station.get().facts().accounts(List.of(new PrincipalId(id))).stream()
                .filter(account -> account.kind() == Account.Kind.USER)
                .map(account -> new User(account.name(), account.enabled() && !account.emergency()))
                .findFirst();
    }
}
