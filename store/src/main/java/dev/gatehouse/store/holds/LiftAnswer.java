package dev.gatehouse.store.holds;

import static java.util.Objects.requireNonNull;

/** What came of wanting a hold lifted. */
public sealed interface LiftAnswer {
    /** It is asked for; another person must agree. */
    record Asked(Hold hold) implements LiftAnswer {
        public Asked {
            requireNonNull(hold, "hold is null");
        }
    }

    /** Another person had asked for it: it is lifted. */
    record Lifted(Hold hold) implements LiftAnswer {
        public Lifted {
            requireNonNull(hold, "hold is null");
        }
    }

    /** The same person asked for it already. */
    record SamePerson() implements LiftAnswer {}

    /** It was lifted before. */
    record Over() implements LiftAnswer {}

    /** There is no such hold. */
    record Unknown() implements LiftAnswer {}
}
