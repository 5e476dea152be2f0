package dev.gatehouse.pim.explore;

import dev.gatehouse.pim.scene.Seed;
import java.util.List;
import java.util.Optional;

/**
 * What came of looking.
 *
 * @param states scenes that differ
 * @param transitions moves that were made
 * @param depth how many moves deep everything was looked at
 */
record Exploration(long states, long transitions, int depth, Optional<Violation> violation) {
    /** What is wrong, and the shortest way there. */
    record Violation(String what, List<String> way) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(Seed.named(what)).append('\n');
            for (int i = 0; i < way.size(); i++) {
                text.append("  ").append(i + 1).append(". ").append(way.get(i)).append('\n');
            }
            return text.toString();
        }
    }
}
