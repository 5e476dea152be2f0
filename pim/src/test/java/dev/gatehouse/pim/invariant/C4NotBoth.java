package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.setting.Ask;
import java.util.stream.Stream;

/** No setting asks for a second factor and an authentication context at once. */
public final class C4NotBoth implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.accepted(Command.Set.class).stream()
                .map(set -> set.setting().activating())
                .filter(rules -> rules.context().isPresent() && rules.asks().contains(Ask.MULTI_FACTOR_AUTHENTICATION))
                .map(rules -> "a second factor and a context are asked for");
    }
}
