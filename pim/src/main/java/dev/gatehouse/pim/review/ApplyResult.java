package dev.gatehouse.pim.review;

/** What came of doing what was decided. */
public enum ApplyResult {
    /** It is so: Graph's {@code AppliedSuccessfully}. */
    APPLIED(true, "AppliedSuccessfully"),
    /** The grant had ended by itself: Graph's {@code AppliedSuccessfullyButObjectNotFound}. */
    NOT_FOUND(true, "AppliedSuccessfullyButObjectNotFound"),
    /** It was extended after somebody decided, or after the review began: an old decision does not take it away. */
    GIVEN_ANEW(true, "AppliedWithUnknownFailure"),
    /** The decision is later than the end of the review, so it is none. */
    TOO_LATE(true, "AppliedWithUnknownFailure"),
    /** Emergency accounts lose nothing by themselves; somebody must say so. */
    EMERGENCY(false, "ApplyNotSupported"),
    /** Nobody could be counted on when nothing else works. */
    LOCK_OUT(false, "AppliedWithUnknownFailure");

    private final boolean settled;
    private final String graph;

    ApplyResult(boolean settled, String graph) {
        this.settled = settled;
        this.graph = graph;
    }

    /** Whether nothing more comes of it, however often somebody says that it is to be done. */
    public boolean isSettled() {
        return settled;
    }

    /** What Graph calls it. */
    public String graph() {
        return graph;
    }
}
