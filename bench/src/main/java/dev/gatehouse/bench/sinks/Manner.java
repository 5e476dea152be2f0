package dev.gatehouse.bench.sinks;

/** How a receiver behaves once it has read a message. */
enum Manner {
    /** It takes it and answers 200. */
    FINE,
    /** It takes it, and answers 200 a quarter of a second later. */
    SLOW,
    /** It takes it and answers 200 twice; of a hundred messages it drops one, with its connection and without an answer. */
    TWICE,
    /** It takes it, answers 200 and breaks the connection; of fifty messages it breaks one's before the answer. */
    BREAKS
}
