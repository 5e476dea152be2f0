package dev.gatehouse.server.api.pim.alert;

import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.api.pim.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which incidents somebody has seen. */
@Schema(name = "PimAlertDismissalWish", requiredProperties = "incidents")
record DismissalWish(
        @Schema(description = "Their ids.") @Nullable List<@Nullable String> incidents) {
    private static final int MOST = 10_000;

    /** What names them; empty where one of them is not there, or not any more. */
    Optional<Set<String>> keys(AlertState state) {
        List<@Nullable String> all = Words.given("incidents", incidents);
        if (all.isEmpty() || all.size() > MOST) {
            throw Parameters.wrong("incidents", "a list of the ids of 1 to " + MOST + " incidents");
        }
        Set<String> ids = new HashSet<>();
        all.forEach(id -> ids.add(Words.given("incidents", id)));
        Set<String> keys = state.open().keySet().stream()
                .filter(key -> ids.contains(IncidentId.of(state.kind(), key)))
                .collect(Collectors.toSet());
        return keys.size() == ids.size() ? Optional.of(keys) : Optional.empty();
    }
}
