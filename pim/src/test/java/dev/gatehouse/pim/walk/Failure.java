package dev.gatehouse.pim.walk;

import java.util.List;

/** What is wrong after a walk, and the way there. */
record Failure(String what, List<String> way) {
    @Override
    public String toString() {
        return what + "\n  " + String.join("\n  ", way) + "\n";
    }
}
