package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.port.Risk;
import java.util.Optional;
import java.util.Set;

/** For whoever only looks: where nobody knows who is at risk, it remembers that, asks no more, and calls nobody safe. */
final class LenientRisk implements Risk {
    private final Risk risk;
    private boolean unknown;

    LenientRisk(Risk risk) {
        this.risk = requireNonNull(risk, "risk is null");
    }

    /** Whether something was asked that nobody knew. */
    boolean isUnknown() {
        return unknown;
    }

    @Override
    public Set<PrincipalId> among(Set<PrincipalId> those) {
        Optional<Set<PrincipalId>> found = unknown ? Optional.empty() : risk.ifKnown(those);
        unknown = found.isEmpty();
        return found.orElse(those);
    }
}
