package dev.gatehouse.pim.review;

/** What a reviewer says of a grant; the names are Graph's. */
public enum Choice {
    /** It stays. */
    APPROVE,
    /** It goes. */
    DENY,
    /** He cannot say: as if nobody had said anything, but somebody looked. */
    DONT_KNOW,
    /** Nobody has said anything, or somebody took back what he had said. */
    NOT_REVIEWED;

    /** Whether it says what is to be done. */
    public boolean decides() {
        return this == APPROVE || this == DENY;
    }
}
