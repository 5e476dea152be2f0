package dev.gatehouse.server.api;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.http.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The accounts of which somebody wants to know whether they acted in an open alert. */
@Schema(
        name = "ActorsWish",
        requiredProperties = {"accounts"})
record ActorsWish(
        @Schema(description = "At most 1000.") @Nullable List<@Nullable Account> accounts) {
    private static final int MOST = 1000;
    private static final int LONGEST = 1000;

    /** One of them. */
    @Schema(
            name = "PossibleActor",
            requiredProperties = {"id"})
    record Account(
            @Schema(description = "Its object id.") @Nullable
            String id,

            @Schema(description = "Its name, for records that have no id.") @Nullable
            String name) {
        private PrincipalId checkedId() {
            return Optional.ofNullable(id)
                    .flatMap(ObjectId::parse)
                    .map(PrincipalId::new)
                    .orElseThrow(() -> Parameters.wrong("id", "an object id"));
        }

        private Optional<String> checkedName() {
            if (name != null && name.length() > LONGEST) {
                throw Parameters.wrong("name", "at most " + LONGEST + " characters");
            }
            return Optional.ofNullable(name);
        }
    }

    /** All of them, with their names. */
    Map<PrincipalId, Optional<String>> checked() {
        if (accounts == null) {
            throw Problems.malformed("Send accounts, each with its id.").thrown();
        }
        if (accounts.size() > MOST) {
            throw Parameters.wrong("accounts", "a list of at most " + MOST);
        }
        Map<PrincipalId, Optional<String>> all = new LinkedHashMap<>();
        for (Account account : accounts) {
            if (account == null) {
                throw Parameters.wrong("accounts", "a list of accounts, each with its id");
            }
            all.put(account.checkedId(), account.checkedName());
        }
        return all;
    }
}
