package dev.gatehouse.detection.usage;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.usage.Deed;
import dev.gatehouse.directory.usage.Elevation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What audits tell of roles that were active, and of what was done.
 *
 * @param elevations times in which somebody had a role of the directory active
 * @param deeds what those people did
 * @param names what people are called whom the log names
 * @param first when the first audit was
 * @param last when the last audit was; what was active then is taken to end there
 * @param others activations that are not judged: of roles over Azure resources, and of memberships of groups
 * @param unresolved activations of which the log does not tell who or which role, or when
 */
public record UsageLog(
        List<Elevation> elevations,
        List<Deed> deeds,
        Map<PrincipalId, String> names,
        Optional<Instant> first,
        Optional<Instant> last,
        int others,
        int unresolved) {
    public UsageLog {
        elevations = List.copyOf(elevations);
        deeds = List.copyOf(deeds);
        names = Map.copyOf(names);
        requireNonNull(first, "first is null");
        requireNonNull(last, "last is null");
    }
}
