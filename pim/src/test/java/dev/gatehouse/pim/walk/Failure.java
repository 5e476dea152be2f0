package dev.gatehouse.pim.walk;

import dev.gatehouse.pim.scene.Seed;
import java.util.List;

/** What is wrong after a walk, and the way there. */
record Failure(String what, List<String> way) {
    @Override
    public String toString() {
        return Seed.named(what) + "\n  " + String.join("\n  ", way) + "\n";
    }
}
