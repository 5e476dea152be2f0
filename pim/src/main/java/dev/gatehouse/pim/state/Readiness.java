package dev.gatehouse.pim.state;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether enough persons could approve what a role setting has approved. */
public final class Readiness {
    /** Somebody whom no directory knows: what holds for him holds for whoever is made eligible. */
    public static final PrincipalId ANYBODY = PrincipalId.of("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private Readiness() {}

    /**
     * How many persons must approve, where for somebody who is eligible fewer others could; where nobody is eligible, for
     * anybody. Empty where enough could, or nobody needs to.
     */
    public static Optional<Integer> lacking(Slice slice, RoleSetting setting, Instant at) {
        List<Stage> stages = setting.activating().approval().asked();
        Approvers approvers = new Approvers(slice, at);
        Target target = setting.key().target();
        List<PrincipalId> eligible = slice.grants().values().stream()
                .filter(grant ->
                        grant.isEligible(at) && grant.target().setting().equals(setting.key()))
                .map(Grant::principal)
                .distinct()
                .toList();
        boolean enough = eligible.isEmpty()
                ? approvers.suffice(
                        stages.stream().filter(stage -> !isManagers(stage)).toList(), ANYBODY, target, List.of())
                : eligible.stream().allMatch(who -> approvers.suffice(stages, who, target, List.of(who)));
        return enough
                ? Optional.empty()
                : Optional.of(stages.stream().mapToInt(Stage::quorum).sum());
    }

    /** Who decides it, only who is eligible shows. */
    private static boolean isManagers(Stage stage) {
        return stage.approvers().stream().anyMatch(Approver.Superior.class::isInstance);
    }
}
