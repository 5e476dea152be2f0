package dev.gatehouse.logs.scan;

/** What the first bytes of a stream promise. */
public enum Head {
    /** Too few bytes so far. */
    UNDECIDED,
    /** Nothing but white space. */
    EMPTY,
    /** Neither an object nor an array begins here: another reader's business, or nobody's. */
    NOT_JSON,
    /** One record, array or envelope a line. */
    LINES,
    /** JSON in any other form. */
    STREAM
}
