package dev.gatehouse.connect.sink.sentinel;

import dev.gatehouse.connect.sink.Outcome;

/** What came of asking for a token. */
sealed interface Login {
    /** A token that calls go by. */
    record Granted(String token) implements Login {
        @Override
        public String toString() {
            return "Granted";
        }
    }

    /** None, for now. */
    record Refused(Outcome.Later why) implements Login {}
}
