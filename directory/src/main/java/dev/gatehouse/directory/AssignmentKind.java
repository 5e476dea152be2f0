package dev.gatehouse.directory;

/** How somebody holds a role. */
public enum AssignmentKind {
    /** He has its powers now. */
    ACTIVE,
    /** He may activate it. */
    ELIGIBLE
}
