package dev.gatehouse.connect.sink;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/** What became of something that was to go out. */
public sealed interface Outcome {
    /** The receiver has it, as far as its protocol can say so. */
    Outcome DONE = new Done();

    /** The receiver has it. */
    record Done() implements Outcome {}

    /**
     * Not now, perhaps later: nobody answers, the receiver is busy, what it knows us by does not hold. It may have it all the same.
     *
     * @param why in words for who looks after the sink; never a secret
     * @param after how long the receiver asks to be left alone
     */
    record Later(String why, Optional<Duration> after) implements Outcome {
        public Later {
            requireNonNull(why, "why is null");
            requireNonNull(after, "after is null");
        }

        public Later(String why) {
            this(why, Optional.empty());
        }
    }

    /**
     * The receiver looked at it and will never take it, while it may take others: it is set apart for people.
     *
     * @param why in words for who looks after the sink
     */
    record Never(String why) implements Outcome {
        public Never {
            requireNonNull(why, "why is null");
        }
    }
}
