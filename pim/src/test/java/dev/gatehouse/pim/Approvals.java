package dev.gatehouse.pim;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stages of approval for tests, and what came of a command. */
final class Approvals {
    private Approvals() {}

    /** That one of these approves within a day. */
    static Stage stage(String... names) {
        Set<Approver> approvers = Stream.of(names)
                .map(name -> new Approver.User(World.idOf(name)))
                .collect(Collectors.toSet());
        return Stage.of(approvers);
    }

    /** Why something was refused; nothing where it was done. */
    static List<Refusal.Code> codes(Decision decision) {
        return switch (decision) {
            case Decision.Done any -> List.of();
            case Decision.Refused refused ->
                refused.reasons().stream().map(Refusal::code).toList();
        };
    }

    /** Why a command is refused in a world. */
    static List<Refusal.Code> codes(World world, Command command) {
        return codes(world.step(command));
    }
}
