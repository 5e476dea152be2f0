package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who one is. */
@Schema(name = "WhoAmI")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhoAmI(
        String id,
        String name,

        @Schema(
                description =
                        "How it was proven: session, token, openid, issued (a token of a client that acts for one) or application.")
        String by,

        List<String> roles,

        @Schema(description = "To be sent in X-CSRF-Token with whatever changes something; only of a session.")
        @Nullable
        String csrfToken) {
    static WhoAmI of(Caller caller, @Nullable String csrfToken) {
        return new WhoAmI(
                caller.id(),
                caller.name(),
                caller.by().name().toLowerCase(Locale.ROOT),
                caller.roles().stream().sorted().map(Role::title).toList(),
                csrfToken);
    }
}
