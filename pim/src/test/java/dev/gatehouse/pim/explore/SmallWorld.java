package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import java.util.List;
import java.util.Map;

/** A world small enough to look at all of it. */
interface SmallWorld {
    /** What it begins with. */
    Scene start();

    /** What can happen next. */
    List<Move> moves(Scene scene);

    /** Which principals can change places so that nothing is otherwise; first that nobody does. */
    default List<Map<PrincipalId, PrincipalId>> symmetries() {
        return List.of(Map.of());
    }
}
