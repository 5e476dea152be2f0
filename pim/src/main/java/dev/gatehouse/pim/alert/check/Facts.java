package dev.gatehouse.pim.alert.check;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.directory.tenant.AzureTree;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.pim.model.Holding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What alerts must know and no slice has. Where something is not known, what needs it is not judged.
 *
 * @param baseline which roles are privileged, and of which tier; its figures are not used
 * @param held what the directory was last found to say that principals have
 * @param definitions the roles as the tenant defines them, those of Azure too
 * @param azure what lies in what in Azure
 */
public record Facts(
        Baseline baseline,
        Optional<Set<Holding>> held,
        Optional<List<RoleDefinition>> definitions,
        Optional<AzureTree> azure) {
    public Facts {
        requireNonNull(baseline, "baseline is null");
        held = held.map(Set::copyOf);
        definitions = definitions.map(List::copyOf);
        requireNonNull(azure, "azure is null");
    }

    /** With nothing but the baseline. */
    public static Facts of(Baseline baseline) {
        return new Facts(baseline, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
