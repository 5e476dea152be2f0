package dev.gatehouse.server.api;

import dev.gatehouse.detection.config.LogSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.SourceBinding;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The API token that somebody asks for. */
@Schema(
        name = "TokenWish",
        requiredProperties = {"name", "roles", "days"})
record TokenWish(
        @Schema(description = "What it is for.", maxLength = 100) @Nullable
        String name,

        @Schema(description = "Some of one's own roles; or Source alone.") @Nullable
        List<String> roles,

        @Schema(description = "In how many days it expires.", minimum = "1", maximum = "365") @Nullable
        Integer days,

        @Schema(description = "Of a token with the role Source: what it may send.")
        TokenView.@Nullable Source source) {
    private static final int LONGEST = 100;
    private static final String HOME = "home";

    String checkedName() {
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            throw Problems.malformed("name is a text of 1 to " + LONGEST + " characters.")
                    .thrown();
        }
        return name.strip();
    }

    int checkedDays() {
        if (days == null || days < 1 || days > ApiToken.MOST_DAYS) {
            throw Problems.malformed("days is a number from 1 to " + ApiToken.MOST_DAYS + ".")
                    .thrown();
        }
        return days;
    }

    Set<Role> checkedRoles() {
        if (roles == null || roles.isEmpty()) {
            throw Problems.malformed("roles names at least one role.").thrown();
        }
        Set<Role> checked = EnumSet.noneOf(Role.class);
        for (String title : roles) {
            checked.add(Role.titled(String.valueOf(title))
                    .orElseThrow(() -> Problems.malformed("roles names a role that there is not.")
                            .thrown()));
        }
        if (checked.contains(Role.SOURCE) && checked.size() > 1) {
            throw Problems.malformed("A token with the role Source has no other role.")
                    .thrown();
        }
        return checked;
    }

    Optional<SourceBinding> checkedSource() {
        boolean wanted = checkedRoles().contains(Role.SOURCE);
        if (wanted != (source != null)) {
            throw Problems.malformed("source belongs to a token with the role Source, and only to one.")
                    .thrown();
        }
        return Optional.ofNullable(source).map(TokenWish::binding);
    }

    private static SourceBinding binding(TokenView.Source source) {
        String tenant = source.tenant() == null ? HOME : source.tenant();
        if (source.name() == null || !SourceBinding.isName(source.name()) || !SourceBinding.isName(tenant)) {
            throw Problems.malformed("source.name and source.tenant are words of letters, digits and . _ -")
                    .thrown();
        }
        if (LogSource.isTaken(source.name())) {
            throw Problems.malformed("source.name is one that Gatehouse has for itself.")
                    .thrown();
        }
        Set<Table> tables = new HashSet<>();
        for (String table : source.tables() == null ? List.<String>of() : source.tables()) {
            tables.add(Table.named(String.valueOf(table))
                    .orElseThrow(() -> Problems.malformed("source.tables names a table that there is not.")
                            .thrown()));
        }
        return new SourceBinding(source.name(), tenant, tables);
    }
}
