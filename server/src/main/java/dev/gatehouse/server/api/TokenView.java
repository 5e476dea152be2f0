package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.SourceBinding;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API token as the API shows it. */
@Schema(name = "Token")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenView(
        String id,
        String name,
        String owner,
        List<String> roles,
        @Nullable Source source,
        Instant created,
        Instant expires,
        @Nullable Instant revoked,

        @Schema(description = "The token itself; told once, when it is made.") @Nullable
        String token) {
    /** What a token of a source may send. */
    @Schema(name = "Source")
    record Source(
            @Schema(description = "The source's name.") @Nullable
            String name,

            @Schema(description = "Whose records they are; 'home' unless told.") @Nullable
            String tenant,

            @Schema(description = "Into which tables they may fall; empty or absent for all.") @Nullable
            List<String> tables) {
        private static Source of(SourceBinding binding) {
            return new Source(
                    binding.source(),
                    binding.tenant(),
                    binding.tables().stream().sorted().map(Table::azureName).toList());
        }
    }

    static TokenView of(ApiToken token, @Nullable String secret) {
        return new TokenView(
                token.id().toString(),
                token.name(),
                token.owner().toString(),
                token.roles().stream().sorted().map(Role::title).toList(),
                token.source().map(Source::of).orElse(null),
                token.created(),
                token.expires(),
                token.revoked().orElse(null),
                secret);
    }
}
