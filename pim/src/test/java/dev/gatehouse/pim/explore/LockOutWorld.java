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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Global Administrators who remove, disable and shorten each other and themselves: eva, kim, and the members of board. */
final class LockOutWorld implements SmallWorld {
    private static final Target EVERYTHING = Seed.EVERYTHING;
    private static final List<String> ALL = List.of("eva", "kim", "lee");

    @Override
    public Scene start() {
        return new Seed()
                .user("kim", "lee")
                .stands("kim", EVERYTHING)
                .group("board", true, false)
                .stands("board", EVERYTHING)
                .eligible("lee", Seed.member("board"), Duration.ofDays(2))
                .scene();
    }

    @Override
    public List<Move> moves(Scene scene) {
        Deeds deeds = new Deeds(scene);
        List<Move> moves = new ArrayList<>();
        for (String by : ALL) {
            for (String name : List.of("eva", "kim")) {
                moves.add(deeds.administers(
                        by, Action.ADMIN_REMOVE, name, AssignmentKind.ACTIVE, EVERYTHING, Expiration.UNSAID));
                moves.add(deeds.administers(
                        by,
                        Action.ADMIN_UPDATE,
                        name,
                        AssignmentKind.ACTIVE,
                        EVERYTHING,
                        new Expiration.After(Duration.ofDays(9))));
                moves.add(deeds.enables(by, name, false));
                moves.add(deeds.enables(by, name, true));
            }
            moves.add(deeds.administers(
                    by, Action.ADMIN_ASSIGN, "lee", AssignmentKind.ACTIVE, Seed.member("board"), Expiration.NEVER));
            moves.add(deeds.revokes(by, "lee"));
        }
        moves.add(deeds.administers(
                "lee", Action.ADMIN_REMOVE, "board", AssignmentKind.ACTIVE, EVERYTHING, Expiration.UNSAID));
        moves.add(deeds.activates("lee", Seed.member("board"), Duration.ofHours(8)));
        moves.add(deeds.observed("eva", false));
        new Worker(scene).works().ifPresent(moves::add);
        ApprovalWorld.time(scene, deeds, moves);
        return moves;
    }
}
