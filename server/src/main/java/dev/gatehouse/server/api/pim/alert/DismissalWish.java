package dev.gatehouse.server.api.pim.alert;

import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.api.pim.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which incidents somebody has seen. */
@Schema(name = "PimAlertDismissalWish", requiredProperties = "incidents")
record DismissalWish(
        @Schema(description = "Their ids.") @Nullable List<@Nullable String> incidents) {
    private static final int MOST = 10_000;

    /** What names them; one that is not there, or not any more, has no name, and nothing is called so. */
    Set<String> keys(AlertState state) {
        List<@Nullable String> all = Words.given("incidents", incidents);
        if (all.isEmpty() || all.size() > MOST) {
            throw Parameters.wrong("incidents", "a list of the ids of 1 to " + MOST + " incidents");
        }
        Set<String> ids = new HashSet<>();
        all.forEach(id -> ids.add(Words.given("incidents", id)));
        Map<String, String> open = state.open().keySet().stream()
                .collect(Collectors.toMap(key -> IncidentId.of(state.kind(), key), Function.identity()));
        return ids.stream().map(id -> open.getOrDefault(id, "")).collect(Collectors.toSet());
    }
}
