package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.model.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A principal, as it is shown. */
@Schema(name = "PimPrincipal")
record PrincipalView(
        String id,
        String name,

        @Schema(description = "user, group or servicePrincipal.")
        String kind,

        boolean accountEnabled,

        @Schema(description = "Whether it is an emergency account.")
        boolean isEmergencyAccount) {
    static PrincipalView of(Account account) {
        return new PrincipalView(
                account.id().toString(),
                account.name(),
                Words.camel(account.kind()),
                account.enabled(),
                account.emergency());
    }
}
