package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.scene.Worker;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Assignments: made, changed, removed, extended and renewed, by who administers them or with his consent, for a role whose
 * assignments must end within thirty days. Weeks pass.
 */
final class AssigningWorld implements SmallWorld {
    private static final Target.Role BILLING = Seed.target("billing");

    @Override
    public Scene start() {
        Lasting month = new Lasting(true, Duration.ofDays(30), Set.of(Ask.JUSTIFICATION));
        return new Seed()
                .user("ben", "kim")
                .role(BILLING)
                .lasting(BILLING, month, month)
                .has(
                        "ben",
                        BILLING,
                        AssignmentKind.ELIGIBLE,
                        Interval.between(Seed.START, Seed.START.plus(Duration.ofDays(20))))
                .scene();
    }

    @Override
    public List<Move> moves(Scene scene) {
        Deeds deeds = new Deeds(scene);
        List<Move> moves = new ArrayList<>();
        for (Expiration end : List.of(
                new Expiration.After(Duration.ofDays(5)),
                new Expiration.After(Duration.ofDays(31)),
                Expiration.NEVER,
                new Expiration.At(scene.now().minusSeconds(1)))) {
            for (Action action : List.of(Action.ADMIN_UPDATE, Action.ADMIN_EXTEND, Action.ADMIN_RENEW)) {
                moves.add(deeds.administers("eva", action, "ben", AssignmentKind.ELIGIBLE, BILLING, end));
            }
            moves.add(deeds.administers("eva", Action.ADMIN_ASSIGN, "ben", AssignmentKind.ACTIVE, BILLING, end));
            moves.add(deeds.extend("ben", AssignmentKind.ELIGIBLE, BILLING, end));
            moves.add(deeds.extend("ben", AssignmentKind.ACTIVE, BILLING, end));
            moves.add(renews(deeds, end));
        }
        for (AssignmentKind kind : AssignmentKind.values()) {
            moves.add(deeds.administers("eva", Action.ADMIN_REMOVE, "ben", kind, BILLING, Expiration.UNSAID));
        }
        for (AssignmentKind kind : AssignmentKind.values()) {
            Form later = deeds.form(
                    0,
                    "ben",
                    Action.ADMIN_ASSIGN,
                    kind,
                    BILLING,
                    Optional.of(scene.now().plus(Duration.ofDays(20))),
                    new Expiration.After(Duration.ofDays(10)));
            moves.add(deeds.submits(deeds.caller("eva"), later));
        }
        moves.add(deeds.activates("ben", BILLING, Duration.ofHours(8)));
        scene.slice().requests().values().stream()
                .filter(request -> request.status().isPending())
                .min(Comparator.comparing(Request::id))
                .ifPresent(request -> {
                    moves.add(deeds.decides("eva", request, 0, true));
                    moves.add(deeds.decides("kim", request, 0, true));
                });
        moves.add(deeds.observed("ben", false));
        moves.add(deeds.observed("ben", true));
        new Worker(scene).works().ifPresent(moves::add);
        moves.add(deeds.passes(Duration.ofDays(7)));
        moves.add(deeds.passes(Duration.ofDays(45)));
        ApprovalWorld.time(scene, deeds, moves);
        return moves;
    }

    private static Move renews(Deeds deeds, Expiration end) {
        Caller ben = deeds.caller("ben");
        return deeds.submits(ben, deeds.form("ben", Action.SELF_RENEW, AssignmentKind.ELIGIBLE, BILLING, end));
    }
}
