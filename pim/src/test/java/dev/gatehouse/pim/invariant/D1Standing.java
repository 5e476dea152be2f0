package dev.gatehouse.pim.invariant;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.scene.Step;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever somebody wants, enough who can be counted on remain: it takes none of them away when there are too few after it.
 * What the directory says, and time, cannot be refused. */
public final class D1Standing implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        boolean wish = step.accepted()
                .filter(command -> !(command instanceof Command.Observe)
                        && !(command instanceof Command.ExpireDue)
                        && !(command instanceof Command.Reached)
                        && !(command instanceof Command.Failed))
                .isPresent();
        if (!wish) {
            return Stream.empty();
        }
        Set<PrincipalId> before = step.before().reading().standing();
        Set<PrincipalId> after = step.after().reading().standing();
        return after.size() < step.after().slice().terms().standing() && after.size() < before.size()
                ? Stream.of("only " + after.size() + " standing Global Administrators remain")
                : Stream.empty();
    }
}
