package dev.gatehouse.server.transfer;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import java.util.Optional;

/** What principals and roles are called: as the export says, else as it is known here. */
record Names(Source source, Here here) {
    String of(PrincipalId id) {
        return source.tenant()
                .principal(id)
                .map(one -> one.name())
                .or(() -> here.account(id).map(Account::name))
                .orElseGet(id::toString);
    }

    String of(RoleDefinitionId id) {
        return RoleCatalogue.builtIn()
                .role(id)
                .map(role -> role.name())
                .or(() -> source.tenant().role(id).map(RoleDefinition::name))
                .or(() -> Optional.ofNullable(here.definitions().get(id)).map(CustomRole::name))
                .orElseGet(id::toString);
    }
}
