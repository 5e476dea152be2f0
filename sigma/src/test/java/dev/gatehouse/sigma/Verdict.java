package dev.gatehouse.sigma;

/** What became of a conformance vector. */
enum Verdict {
    PASSED,
    /** The rule was refused, with a problem that says why: nothing is claimed. */
    REFUSED,
    /** Something else was answered. */
    WRONG
}
