package dev.gatehouse.lake.failure;

/** Whose business a failure is. */
public enum Kind {
    /** Who asked can ask better. */
    USER,
    /** Something outside is not as it should be: a file that is damaged or gone. */
    EXTERNAL,
    /** Room or memory is short; the same may work later. */
    RESOURCE,
    /** A defect. */
    INTERNAL
}
