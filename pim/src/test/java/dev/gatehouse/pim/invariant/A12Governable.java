package dev.gatehouse.pim.invariant;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.state.Slice;
import java.util.stream.Stream;

/** Only what is there is given, to who is there; nobody is put where a rule chooses, no group into a group of roles, and no other group has roles. */
public final class A12Governable implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Slice slice = step.before().slice();
        return step.grants()
                .filter(one -> one.isNew())
                .map(Step.Granted::after)
                .filter(grant -> !slice.accounts().containsKey(grant.principal()) || !isGovernable(slice, grant))
                .map(grant -> grant.holding() + " cannot be");
    }

    private static boolean isGovernable(Slice slice, Grant grant) {
        Group holder = slice.groups().get(grant.principal());
        return switch (grant.target()) {
            case Target.Role role ->
                slice.roles().contains(role.role())
                        && (holder == null || holder.roleAssignable() || role.scope() instanceof AzureScope);
            case Target.Group place -> {
                Group group = slice.groups().get(place.group());
                yield group != null && !group.dynamic() && (holder == null || !group.roleAssignable());
            }
        };
    }
}
