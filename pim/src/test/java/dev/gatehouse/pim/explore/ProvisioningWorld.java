package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.scene.Worker;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every step of the worker, and what can go wrong between it, the directory and the engine, while grants come and go: ben
 * is eligible for helpdesk and exchange, and has them one by one, both together, or assigned.
 */
final class ProvisioningWorld implements SmallWorld {
    private static final Target.Role HELPDESK = Seed.target("helpdesk");
    private static final Target.Role EXCHANGE = Seed.target("exchange");

    @Override
    public Scene start() {
        return new Seed()
                .user("ben")
                .role(HELPDESK)
                .role(EXCHANGE)
                .activating(HELPDESK, Settings.asking(Set.of(Ask.JUSTIFICATION), Approval.NONE))
                .eligible("ben", HELPDESK, Duration.ofHours(3))
                .eligible("ben", EXCHANGE, Duration.ofHours(5))
                .scene();
    }

    @Override
    public List<Move> moves(Scene scene) {
        Deeds deeds = new Deeds(scene);
        List<Move> moves = new ArrayList<>();
        moves.add(deeds.activates("ben", HELPDESK, Duration.ofHours(1)));
        moves.add(deeds.activatesLater("ben", HELPDESK, Duration.ofHours(1), Duration.ofHours(1)));
        moves.add(deeds.submits(deeds.caller("ben"), List.of(part(deeds, 0, HELPDESK), part(deeds, 1, EXCHANGE))));
        moves.add(deeds.administers(
                "eva",
                Action.ADMIN_ASSIGN,
                "ben",
                AssignmentKind.ACTIVE,
                HELPDESK,
                new Expiration.After(Duration.ofHours(2))));
        moves.add(deeds.deactivates("ben", HELPDESK));
        moves.add(deeds.revokes("eva", "ben"));
        moves.add(deeds.observed("ben", false));
        moves.add(deeds.observed("ben", true));
        // The last that was asked for, sent again.
        scene.asked().values().stream()
                .filter(asked -> asked.bundle().isEmpty() && asked.form().action() == Action.SELF_ACTIVATE)
                .max(Comparator.comparing(asked -> asked.form().id()))
                .ifPresent(asked -> moves.add(new Move.Do(
                        "the same is asked for again: " + asked.form().id(),
                        Command.Submit.of(deeds.caller("ben"), asked.form()))));
        moves.addAll(new Worker(scene).moves());
        ApprovalWorld.time(scene, deeds, moves);
        return moves;
    }

    private static Form part(Deeds deeds, int place, Target target) {
        return deeds.form(
                place,
                "ben",
                Action.SELF_ACTIVATE,
                AssignmentKind.ACTIVE,
                target,
                Optional.empty(),
                new Expiration.After(Duration.ofHours(1)));
    }
}
