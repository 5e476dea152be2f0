package dev.gatehouse.server.port;

import static java.util.Objects.requireNonNull;

/** A part of the server that can say whether it is well; every bean of this type is asked. Must answer at once. */
public interface Probe {
    /** The part's name. */
    String name();

    /** How it is. */
    Condition condition();

    /** How a part is. */
    enum State {
        /** As it should be. */
        WELL,
        /** It works, but somebody should look. */
        AILING,
        /** It does not work, and the server should get no requests. */
        DOWN
    }

    /**
     * How a part is, and why.
     *
     * @param words for whoever runs the server; nothing secret, and nothing from logs
     */
    record Condition(State state, String words) {
        public Condition {
            requireNonNull(state, "state is null");
            requireNonNull(words, "words is null");
        }
    }
}
