package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.scene.Worker;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Being eligible through a group: ben is in operators on paper, dan may activate a place in it, and operators are
 * eligible for helpdesk. Who is in the group changes without anybody saying so; time leaps over several ends.
 */
final class GroupWorld implements SmallWorld {
    private static final Target.Role HELPDESK = Seed.target("helpdesk");
    private static final Target.Group PLACE = Seed.member("operators");
    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public Scene start() {
        return new Seed()
                .user("ben", "dan")
                .group("operators", true, false, "ben")
                .role(HELPDESK)
                .activating(HELPDESK, Settings.asking(Set.of(Ask.JUSTIFICATION), Approval.NONE))
                .eligible("operators", HELPDESK, Duration.ofHours(6))
                .eligible("dan", PLACE, Duration.ofHours(5))
                .scene();
    }

    @Override
    public List<Move> moves(Scene scene) {
        Deeds deeds = new Deeds(scene);
        List<Move> moves = new ArrayList<>();
        for (String name : List.of("ben", "dan")) {
            moves.add(deeds.activates(name, HELPDESK, HOUR.multipliedBy(2)));
            moves.add(deeds.activatesLater(name, HELPDESK, HOUR.multipliedBy(2), HOUR));
            moves.add(deeds.extend(name, AssignmentKind.ACTIVE, HELPDESK, new Expiration.After(HOUR.multipliedBy(4))));
            moves.add(deeds.observed(name, false));
        }
        moves.add(deeds.activates("dan", PLACE, HOUR));
        moves.add(deeds.deactivates("dan", PLACE));
        moves.add(deeds.administers(
                "eva", Action.ADMIN_REMOVE, "operators", AssignmentKind.ELIGIBLE, HELPDESK, Expiration.UNSAID));
        moves.add(deeds.administers(
                "eva",
                Action.ADMIN_UPDATE,
                "operators",
                AssignmentKind.ELIGIBLE,
                HELPDESK,
                new Expiration.After(HOUR.multipliedBy(2))));
        moves.add(deeds.regroups("operators"));
        moves.add(deeds.regroups("operators", "ben"));
        new Worker(scene).works().ifPresent(moves::add);
        moves.add(deeds.passes(HOUR.multipliedBy(2)));
        ApprovalWorld.time(scene, deeds, moves);
        return moves;
    }
}
